/** Knows what is said of the place a session in the hand would take; refuses to know how it got there. */
import type { Slot } from '../../domain/course/course'
import { addMinutes } from '../../domain/time/clock-time'
import { type Day, daysBetween } from '../../domain/time/day'
import { counted, dayAndTime, fromTarget, longDay, timeSpan } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import type { Moving } from '../use-moving'

/** "Thursday 1 April, 09:00–17:00, week 12 of the course. Allowed, 3 days after target. Integration 3.1 goes along to Fri 2 Apr, 09:30." */
export function heldSentence(slot: Slot, week: number | null, target: Day | null, moving: Moving, titleOf: TitleOf): string {
  const where = `${longDay(slot.day)}, ${timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}${week === null ? '' : `, week ${week} of the course`}.`
  const distance = target === null ? '' : `, ${fromTarget(daysBetween(target, slot.day))}`
  const verdict = moving.isUnchanged ? `Where it is now${distance}.` : moving.fixed.length + moving.left.length === 0 ? `Allowed${distance}.` : moving.fixed.length > 0 ? `Not possible. ${moving.fixedWords}` : `Leaves a rule${distance}.`
  return [where, verdict, consequenceWords(moving, titleOf)].filter((part) => part !== '').join(' ')
}

/** "Integration 3.1 goes along to Fri 2 Apr, 09:30. Nothing else is touched." */
export function consequenceWords({ ripple, behind, isUnchanged }: Moving, titleOf: TitleOf): string {
  if (isUnchanged) return ''
  if (ripple !== null) {
    const [first, ...more] = ripple.along
    if (first === undefined) return ''
    if (more.length > 0) return `${ripple.along.length} sessions go along.`
    return `${nameOf(first.session, titleOf)} goes along to ${dayAndTime(first.to.day, first.to.time)}.`
  }
  if (behind.length === 0) return 'Nothing else is touched.'
  return `${counted(behind.length, 'other session', 'other sessions')} would be in conflict.`
}
