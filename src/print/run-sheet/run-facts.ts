/** Knows what the run sheet of a dosing day is made from; refuses to know where it is kept. */
import type { Course, Patient, Session } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import type { GateState } from '../../domain/course/start-gates'
import type { Protocol, SessionId, Visit } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import type { StaffInput } from '../staff/staff-input'

/** A condition as it stands, and the day of the session that met it, where it asks for one. */
export interface RunGate extends GateState {
  readonly heldOn: Day | null
}

export interface RunFacts {
  /** How the course stands that the day belongs to. */
  readonly standing: Course['standing']
  readonly patient: Patient
  readonly protocol: Pick<Protocol, 'name' | 'substance'>
  readonly visit: Visit
  readonly session: Session
  readonly line: SessionLine
  readonly gates: readonly RunGate[]
  /** What conditions call the course's sessions: kind and number alone. */
  readonly titles: Readonly<Record<SessionId, string>>
  /** The next session with a date; null where none is planned. */
  readonly next: SessionLine | null
}

export interface RunSheetInput extends StaffInput {
  readonly facts: RunFacts
  readonly who: 'name' | 'code'
  /** Whether protocol and substance are named, and what people wrote beside a dose. */
  readonly inDetail: boolean
}
