/** Knows how many of the calls suggested after a course's sessions were made; refuses to know what was talked about. */
import { type Day, type DayRange, isWithin } from '../../time/day'
import { type SuggestedContact, contactSeriesOf } from '../contacts/contact-series'
import type { Course } from '../course'
import { isOngoing } from '../lifecycle'

/** Made; not made before their days closed; to be made by now; still ahead. In the order in which they are drawn. */
export const callParts = ['made', 'not-made', 'open', 'ahead'] as const
export type CallPart = (typeof callParts)[number]

/** How many suggested calls stand so; whole numbers. */
export type Calls = Readonly<Record<CallPart, number>>

export const noCalls: Calls = { made: 0, 'not-made': 0, open: 0, ahead: 0 }

const partOfState: Readonly<Record<SuggestedContact['state'], CallPart>> = { done: 'made', missed: 'not-made', due: 'open', overdue: 'open', ahead: 'ahead' }

/**
 * Every suggested call once, on the day it is suggested for; those on other days than `within` are left out, and so is what a
 * course that has ended left open. Calls beyond those suggested are not counted. `today` is the clinic's day.
 */
export function callsOf(course: Course, today: Day, within: DayRange | null): Calls {
  const counts = { ...noCalls }
  const goesOn = isOngoing(course.standing)
  for (const { suggested } of contactSeriesOf(course, today)) {
    for (const { day, state } of suggested) {
      // What follows a session that nobody recorded is still to be made once its day has come.
      const part = state === 'ahead' && day < today ? 'open' : partOfState[state]
      const isClosed = part === 'made' || part === 'not-made'
      if ((goesOn || isClosed) && (within === null || isWithin(day, within))) counts[part] += 1
    }
  }
  return counts
}

export function sumOfCalls(all: readonly Calls[]): Calls {
  const sum = { ...noCalls }
  for (const calls of all) for (const part of callParts) sum[part] += calls[part]
  return sum
}

export function suggestedIn(calls: Calls): number {
  return callParts.reduce((sum, part) => sum + calls[part], 0)
}
