/** Knows how long it is from a patient's enquiry to the first dose; refuses to say whether that is long. */
import { type SessionId, visitOf } from '../protocol/protocol'
import { type Day, daysBetween } from '../time/day'
import { type Course, type Session, effectiveDay } from './course'
import { initialDoseOf } from './dosing/dosing-fact'
import { isAhead } from './lifecycle'

export interface WayToDose {
  /** The first dosing session that was held, else the first that is planned. */
  readonly session: SessionId
  readonly isHeld: boolean
  /** Whole days from the day of enquiry to the dose; 0 on the same day. */
  readonly days: number
}

/** Null where nobody said when the patient asked, where no dosing session is held or planned, and where its day lies before the enquiry. */
export function wayToDose(course: Course): WayToDose | null {
  const { enquired } = course.patient
  const dosing = course.sessions.filter(({ id }) => visitOf(course.protocol, id)?.kind === 'dosing')
  const first = earliest(dosing.filter(({ encounter }) => encounter !== null)) ?? earliest(dosing.filter(({ status }) => isAhead(status)))
  if (enquired === undefined || first === undefined || first.day < enquired) return null
  return { session: first.id, isHeld: first.isHeld, days: daysBetween(enquired, first.day) }
}

function earliest(sessions: readonly Session[]) {
  const dated = sessions.flatMap((session) => {
    const day: Day | undefined = initialDoseOf(session.record)?.day ?? effectiveDay(session)
    return day === undefined ? [] : [{ id: session.id, day, isHeld: session.encounter !== null }]
  })
  return dated.sort((one, other) => (one.day < other.day ? -1 : 1))[0]
}
