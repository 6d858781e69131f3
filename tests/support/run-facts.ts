/** Knows facts of a dosing day to print, from commands that would have led there; refuses the desk, so that the sheet is tested alone. */
import type { Clinic } from '../../src/domain/clinic/clinic'
import { type Course, effectiveDay, sessionOf } from '../../src/domain/course/course'
import { byDay, sessionLinesOf } from '../../src/domain/course/session-lines'
import { gateStatesOf } from '../../src/domain/course/start-gates'
import { neutralTitles } from '../../src/domain/protocol/neutral-titles'
import { type SessionId, visitOf } from '../../src/domain/protocol/protocol'
import { type Day, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { markOf } from '../../src/print/mark'
import type { RunFacts, RunSheetInput } from '../../src/print/run-sheet/run-facts'
import { specClinic } from './course-spec'

export const aCode = { inGroups: 'T6YH-4PXW-5', forMachines: 'EW1:T6YH4PXW5', use: 'To enter what happened' }

export function runFactsOf(course: Course, id: SessionId, clinic: Clinic, today: Day): RunFacts {
  const session = sessionOf(course, id)
  const visit = visitOf(course.protocol, id)
  const lines = sessionLinesOf(course, { clinic, bookingsOn: () => [] }, today)
  const line = lines.find((one) => one.session === id)
  if (session === undefined || visit === undefined || line === undefined) throw new Error('no such session')
  const heldOn = (asked: SessionId | null) => {
    const found = asked === null ? undefined : sessionOf(course, asked)
    return found === undefined || found.encounter === null ? null : (effectiveDay(found) ?? null)
  }
  return {
    standing: course.standing,
    patient: course.patient,
    protocol: { name: course.protocol.name, substance: course.protocol.substance },
    visit,
    session,
    line,
    gates: gateStatesOf(course, session).map((gate) => ({ ...gate, heldOn: heldOn(gate.session) })),
    titles: Object.fromEntries(neutralTitles(course.protocol)),
    next: byDay(lines).find((one) => one.day !== null && line.day !== null && one.day > line.day) ?? null,
  }
}

export function runInput(facts: RunFacts, changed: Partial<RunSheetInput> = {}): RunSheetInput {
  return {
    facts,
    clinic: specClinic,
    paper: 'a4',
    large: false,
    printed: { day: day('2027-01-22'), time: time('16:42') },
    version: 4,
    sample: false,
    code: aCode,
    mark: markOf,
    slack: 2,
    who: 'code',
    inDetail: false,
    ...changed,
  }
}
