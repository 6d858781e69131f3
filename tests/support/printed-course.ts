/** Knows a course to print, every session on its target day; refuses the planner, so that sheets are tested alone. */
import type { SessionLine } from '../../src/domain/course/session-line'
import { protocolById } from '../../src/domain/protocol/library'
import type { Protocol, Visit, VisitKind } from '../../src/domain/protocol/protocol'
import { shortTitle } from '../../src/domain/protocol/short-title'
import { lookOf } from '../../src/domain/protocol/stages'
import { addMinutes, time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { markOf } from '../../src/print/mark'
import type { PrintedCourse } from '../../src/features/printing/print-preview'
import type { SheetInput } from '../../src/print/sheet-input'
import { english } from '../../src/print/words/english'
import { clinic } from './clinics'

const usualTimes: Partial<Record<VisitKind, string>> = { dosing: '09:00', assessment: '11:00' }

export function printedLine(changed: Partial<SessionLine> & Pick<SessionLine, 'session' | 'kind'>): SessionLine {
  const start = changed.day === null ? null : (changed.time ?? time(usualTimes[changed.kind] ?? '10:00'))
  const minutes = changed.minutes === undefined ? (changed.kind === 'dosing' ? 480 : 90) : changed.minutes
  return {
    title: changed.session,
    neutralTitle: changed.title ?? changed.session,
    look: lookOf(changed.kind),
    status: 'planned',
    week: null,
    day: day('2027-01-11'),
    time: start,
    endTime: start === null || minutes === null ? null : addMinutes(start, minutes),
    slot: null,
    encounter: null,
    therapistNames: ['Ana Lindqvist', 'Ben Okafor'],
    roomName: 'Linden',
    attended: [],
    nightUntil: null,
    window: null,
    isAnchor: false,
    isOptional: false,
    unscheduled: null,
    isCountedFor: false,
    isMilestone: false,
    offTarget: null,
    conflicts: [],
    outOfWindowBy: 0,
    overdueDays: 0,
    openGates: [],
    reason: '',
    ...changed,
    minutes,
  }
}

/** The template's sessions from `start` on, its milestones without a date. */
export function linesOfProtocol(id: string, start = day('2027-01-11')): readonly SessionLine[] {
  const protocol = protocolById(id)
  if (protocol === undefined) throw new Error('no such template')
  return protocol.sessions.map((visit) =>
    printedLine({
      session: visit.id,
      kind: visit.kind,
      title: shortTitle(visit, protocol),
      minutes: visit.durationMinutes,
      day: visit.durationMinutes === null ? null : targetOf(visit, protocol, start),
      isAnchor: visit.after === null,
      isMilestone: visit.durationMinutes === null,
      therapistNames: visit.kind === 'assessment' ? [] : ['Ana Lindqvist', 'Ben Okafor'],
      roomName: visit.kind === 'dosing' ? 'Cedar' : visit.kind === 'assessment' ? null : 'Linden',
    }),
  )
}

function targetOf(visit: Visit, protocol: Protocol, start: Day): Day {
  const reference = protocol.sessions.find(({ id }) => id === visit.after)
  return reference === undefined ? start : addDays(targetOf(reference, protocol, start), visit.offsetDays.target)
}

/** The 18-week template of a patient with a name and a code, on A4. */
export function sheetInput(changed: Partial<SheetInput> = {}): SheetInput {
  return {
    lines: linesOfProtocol('mdma-18wk-clinic'),
    patient: { code: '7KQ4', name: 'Robin Hale' },
    clinic: clinic({ zone: 'Europe/London' }),
    version: 3,
    sample: false,
    printed: { day: day('2027-01-05'), time: time('16:05') },
    paper: 'a4',
    large: false,
    weekStart: 'mon',
    words: english,
    treatment: null,
    who: 'name',
    code: { inGroups: 'K3T8-ZQ4M-B', forMachines: 'EW1:K3T8ZQ4MB', use: 'Bring this sheet with you' },
    mark: markOf,
    slack: 2,
    ...changed,
  }
}

/** The same course as the screen before printing gets it. */
export function printedCourse(): PrintedCourse {
  const { lines, patient, clinic: of, version, sample, printed, weekStart, code } = sheetInput()
  return { lines, patient, clinic: of, version, sample, printed, weekStart, code, treatment: { indication: 'PTSD', substance: 'MDMA' } }
}
