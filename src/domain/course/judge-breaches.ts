/** Knows what broken rules mean for a command: fine, a reason needed, or not at all; refuses to find them. */
import { type Breach, leavableRules } from '../rules/breach'
import type { CourseRefusal } from './refusals'

/** Null where nothing is broken, or only rules that may be left and a reason for leaving them is given. */
export function judgeBreaches(breaches: readonly Breach[], despite: string | null): CourseRefusal | null {
  if (breaches.length === 0) return null
  const fixed = breaches.filter(({ code }) => !leavableRules.has(code))
  if (fixed.length > 0) return { code: 'rules-broken', breaches: fixed, leavable: false }
  if (despite === null || despite.trim() === '') return { code: 'rules-broken', breaches, leavable: true }
  return null
}
