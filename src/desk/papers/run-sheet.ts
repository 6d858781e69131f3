/** Knows which facts of the book the run sheet of a dosing day is made from; refuses to know how it looks. */
import type { Clinic } from '../../domain/clinic/clinic'
import { type Course, type CourseId, type Patient, type Session, effectiveDay, sessionOf } from '../../domain/course/course'
import { isOpen } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { byDay } from '../../domain/course/session-lines'
import { type GateState, gateStatesOf } from '../../domain/course/start-gates'
import { neutralTitles } from '../../domain/protocol/neutral-titles'
import { type Protocol, type SessionId, type Visit, visitOf } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import type { Book } from '../book'
import { linesOf } from '../lines'

export interface RunSheetFacts {
  readonly standing: Course['standing']
  readonly patient: Patient
  readonly protocol: Pick<Protocol, 'name' | 'substance'>
  readonly visit: Visit
  readonly session: Session
  readonly line: SessionLine
  readonly gates: readonly (GateState & { readonly heldOn: Day | null })[]
  readonly titles: Readonly<Record<SessionId, string>>
  /** The next session with a date that is still ahead; null where none is. */
  readonly next: SessionLine | null
}

export interface RunSheetOf {
  readonly facts: RunSheetFacts
  readonly clinic: Clinic
  readonly version: number
  readonly sample: boolean
}

/** Null where the course is not in the book, or the session is no dosing session of it. */
export function runSheetOf(book: Book, courseId: CourseId, sessionId: SessionId, today: Day): RunSheetOf | null {
  const clinic = book.clinic()
  const course = book.course(courseId)
  if (clinic === null || course === undefined) return null
  const session = sessionOf(course, sessionId)
  const visit = visitOf(course.protocol, sessionId)
  const lines = linesOf(book, course, today)
  const line = lines.find((one) => one.session === sessionId)
  if (session === undefined || visit?.kind !== 'dosing' || line === undefined) return null
  const { patient, protocol, standing, version, sample } = course
  return {
    facts: {
      standing,
      patient,
      protocol: { name: protocol.name, substance: protocol.substance },
      visit,
      session,
      line,
      gates: gateStatesOf(course, session).map((gate) => ({ ...gate, heldOn: heldOn(course, gate) })),
      titles: Object.fromEntries(neutralTitles(protocol)),
      next: nextAfter(line, lines),
    },
    clinic,
    version,
    sample,
  }
}

function heldOn(course: Course, { session, state }: GateState): Day | null {
  const asked = session === null || state !== 'met' ? undefined : sessionOf(course, session)
  return asked?.encounter === null || asked === undefined ? null : (effectiveDay(asked) ?? null)
}

function nextAfter(line: SessionLine, lines: readonly SessionLine[]): SessionLine | null {
  const isLater = (one: SessionLine) => one.session !== line.session && one.day !== null && isOpen(one.status) && line.day !== null && `${one.day} ${one.time ?? ''}` > `${line.day} ${line.time ?? ''}`
  return byDay(lines).find(isLater) ?? null
}
