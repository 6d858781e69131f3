/** Knows how long a patient waits from the first enquiry to the first dose; refuses to guess a day that nobody said. */
import { compareText } from '../../compare-text'
import { type SessionId, visitOf } from '../../protocol/protocol'
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
  const first = firstDosingOf(course)
  return first === null ? null : { day: first.day, isHeld: first.isHeld }
}

function firstDosingOf(course: Course): (FirstDose & { readonly session: SessionId }) | null {
  const dosings = course.sessions.filter(({ id }) => visitOf(course.protocol, id)?.kind === 'dosing')
  const held = earliest(dosings, doseDayOf)
  if (held !== null) return { ...held, isHeld: true }
  const planned = isOngoing(course.standing) ? earliest(dosings.filter(({ status }) => isOpen(status)), effectiveDay) : null
  return planned === null ? null : { ...planned, isHeld: false }
}

export function timeToDoseOf(course: Course): TimeToDose {
  const enquired = course.patient.enquired ?? null
  const dose = firstDoseOf(course)
  const days = enquired === null || dose === null ? null : daysBetween(enquired, dose.day)
  return { enquired, dose, days: days === null || days < 0 ? null : days }
}

export interface WayToDose {
  /** The dosing session of the first dose. */
  readonly session: SessionId
  readonly isHeld: boolean
  /** Whole days from the day of enquiry to the dose; 0 on the same day. */
  readonly days: number
}

/** Null where the time to the first dose is not known. */
export function wayToDose(course: Course): WayToDose | null {
  const [first, { days }] = [firstDosingOf(course), timeToDoseOf(course)]
  return first === null || days === null ? null : { session: first.session, isHeld: first.isHeld, days }
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

function earliest(sessions: readonly Session[], dayOf: (session: Session) => Day | undefined) {
  const dated = sessions.flatMap((session) => {
    const day = dayOf(session)
    return day === undefined ? [] : [{ session: session.id, day }]
  })
  return dated.sort((one, other) => compareText(one.day, other.day))[0] ?? null
}
