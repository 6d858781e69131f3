/** Knows how points of many plans, and what they could be at best, are said; refuses to count them. */
import { unplannedPoints } from '../../../desk/clinic-planning/clinic-plan'
import { counted } from '../../../ui/wording/format'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** "2,812" */
export function figure(score: number): string {
  return whole.format(Math.round(score))
}

/** "2,812 points" */
export function points(score: number): string {
  const rounded = Math.round(score)
  return `${figure(score)} ${rounded === 1 ? 'point' : 'points'}`
}

/** Whether `score` is proven to be the best; a bound is never quite met by counting. */
export function isProven(score: number, bound: number): boolean {
  return score - bound < 0.5
}

export function gapSentence(score: number, bound: number, leftOut: number): string {
  const left = leftOut === 0 ? '' : ` ${counted(leftOut, 'course', 'courses')} left out count ${whole.format(unplannedPoints)} each.`
  if (isProven(score, bound)) return `No plan scores lower.${left}`
  return `No other plan can be better by more than ${points(Math.ceil(score - bound))}.${left}`
}
