/** Knows how the days open to a session in the hand are offered; refuses to know which rule closed the others. */
import type { Placing } from '../desk/placing'
import type { Clinic } from '../domain/clinic/clinic'
import { closureOn } from '../domain/clinic/clinic'
import { type Breach, weightiestOf } from '../domain/rules/breach'
import type { Day } from '../domain/time/day'
import { weekdayOf } from '../domain/time/weekday'
import type { DayChoice, DayChoiceState } from '../ui/calendar/day-choice'
import { breachInTwoWords } from '../ui/wording/breach-sentence'

export function dayChoicesOf(placing: Placing, clinic: Clinic, here: Day | null): readonly DayChoice[] {
  return placing.days.map(({ day, isAllowed, breaches }) => ({
    day,
    state: isAllowed ? 'allowed' : stateOf(clinic, day),
    isTarget: day === placing.target,
    isHere: day === here,
    isInWindow: placing.opens === null || placing.closes === null || (day >= placing.opens && day <= placing.closes),
    reason: isAllowed ? '' : reasonFor(breaches, day),
  }))
}

function stateOf(clinic: Clinic, day: Day): DayChoiceState {
  if (closureOn(clinic, day) !== undefined) return 'closed'
  return (clinic.open[weekdayOf(day)] ?? []).length === 0 ? 'rest' : 'impossible'
}

/** One of the day after says so. */
function reasonFor(breaches: readonly Breach[], day: Day): string {
  const breach = weightiestOf(breaches)
  if (breach === undefined) return ''
  return breach.day > day ? `day after: ${breachInTwoWords(breach)}` : breachInTwoWords(breach)
}
