/** Knows how long a patient waits from the first enquiry to the first dose; refuses to guess a day that nobody said. */
import { visitOf } from '../../protocol/protocol'
import { type Day, daysBetween } from '../../time/day'
import { type Course, type Session, effectiveDay } from '../course'
import { initialDoseOf } from '../dosing/dosing-fact'
import { isOngoing, isOpen } from '../lifecycle'

export interface FirstDose {
  readonly day: Day
  /** False while it is only planned. */
  readonly isHeld: boolean
}

export interface TimeToDose {
  /** Null where nobody said. */
  readonly enquired: Day | null
  /** Null where no dosing session was held or has a date. */
  readonly dose: FirstDose | null
  /** Whole days between both; null where one of them is missing, or the dose lies before the enquiry. */
  readonly days: number | null
}

/** The day of the first dosing session that was held: a dose stands in its record, or it is completed. Else the first planned day. */
export function firstDoseOf(course: Course): FirstDose | null {
  const dosings = course.sessions.filter(({ id }) => visitOf(course.protocol, id)?.kind === 'dosing')
  const held = earliest(dosings.map(doseDayOf))
  if (held !== undefined) return { day: held, isHeld: true }
  const planned = isOngoing(course.standing) ? earliest(dosings.filter(({ status }) => isOpen(status)).map(effectiveDay)) : undefined
  return planned === undefined ? null : { day: planned, isHeld: false }
}

export function timeToDoseOf(course: Course): TimeToDose {
  const enquired = course.patient.enquired ?? null
  const dose = firstDoseOf(course)
  const days = enquired === null || dose === null ? null : daysBetween(enquired, dose.day)
  return { enquired, dose, days: days === null || days < 0 ? null : days }
}

/** Fewer say nothing of the others. */
const fewest = 3

/** The middle of them, between two of them where their number is even; null of fewer than three. */
export function medianOf(days: readonly number[]): number | null {
  if (days.length < fewest) return null
  const inOrder = days.toSorted((one, other) => one - other)
  const middle = Math.floor(inOrder.length / 2)
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : (upper + (inOrder[middle - 1] ?? 0)) / 2
}

function doseDayOf(session: Session): Day | undefined {
  const dose = initialDoseOf(session.record)
  return dose?.day ?? (session.status === 'completed' ? session.encounter?.day : undefined)
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0]
}
