/** Knows the columns of a table of sessions; refuses to say what is treated or what people typed unless asked. */
import type { Course } from '../../domain/course/course'
import { endDayOf } from '../../domain/course/encounter/held-span'
import type { SessionLine } from '../../domain/course/session-line'
import { addMinutes, minutesOf } from '../../domain/time/clock-time'
import { minutesPassing } from '../../domain/time/zone'
import { type Told, titleTold } from '../told'
import { courseColumns } from './course-columns'
import type { Column } from './table-text'

export interface SessionRow {
  readonly course: Course
  readonly line: SessionLine
}

const between = '; '

/** Days `YYYY-MM-DD` and times `HH:MM` on the clock of `zone`; minutes are those that really pass. A date that is only ticked has no times. */
export function sessionColumns(told: Told, zone: string): readonly Column<SessionRow>[] {
  return [
    ...courseColumns<SessionRow>(told, ({ course }) => course),
    { name: 'session', cell: ({ course, line }) => titleTold(course.protocol, line.session, told) },
    { name: 'kind', cell: ({ line }) => line.kind },
    { name: 'state', cell: ({ line }) => line.status },
    { name: 'optional', cell: ({ line }) => yes(line.isOptional) },
    { name: 'added', cell: ({ line }) => yes(line.unscheduled !== null) },
    { name: 'week', cell: ({ line }) => line.week },
    { name: 'planned day', cell: ({ line: { slot } }) => slot?.day ?? null },
    { name: 'planned from', cell: ({ line }) => timed(line)?.time ?? null },
    { name: 'planned to', cell: ({ line }) => plannedEnd(line) },
    { name: 'planned minutes', cell: ({ line }) => plannedMinutes(line, zone) },
    { name: 'held day', cell: ({ line: { encounter } }) => encounter?.day ?? null },
    { name: 'held from', cell: ({ line: { encounter } }) => encounter?.from ?? null },
    { name: 'held to', cell: ({ line: { encounter } }) => encounter?.to ?? null },
    { name: 'held end day', cell: ({ line: { encounter } }) => (encounter === null ? null : endDayOf(encounter)) },
    { name: 'held minutes', cell: ({ line }) => (line.encounter?.to == null ? null : line.minutes) },
    { name: 'held by', cell: ({ line: { encounter } }) => encounter?.mode ?? null },
    { name: 'people', cell: ({ line }) => line.therapistNames.join(between) },
    { name: 'room', cell: ({ line }) => line.roomName },
    { name: 'window opens', cell: ({ line: { window } }) => window?.opens ?? null },
    { name: 'window target', cell: ({ line: { window } }) => window?.target ?? null },
    { name: 'window closes', cell: ({ line: { window } }) => window?.closes ?? null },
    { name: 'window rests on', cell: ({ line: { window } }) => window?.confidence ?? null },
    { name: 'days from target', cell: ({ line }) => line.offTarget },
    { name: 'days outside window', cell: ({ line }) => (line.status === 'completed' ? line.outOfWindowBy : null) },
    { name: 'days overdue', cell: ({ line }) => line.overdueDays },
    { name: 'conflicts', cell: ({ line }) => [...new Set(line.conflicts.map(({ code }) => code))].join(between) },
    ...(told.words ? words : []),
  ]
}

const words: readonly Column<SessionRow>[] = [
  { name: 'reason', cell: ({ line }) => line.reason },
  { name: 'note', cell: ({ line }) => line.encounter?.note ?? null },
]

function yes(is: boolean): string | null {
  return is ? 'yes' : null
}

function timed({ slot, isMilestone }: SessionLine) {
  return isMilestone ? null : slot
}

function plannedEnd(line: SessionLine): string | null {
  const slot = timed(line)
  return slot === null ? null : addMinutes(slot.time, slot.minutes)
}

function plannedMinutes(line: SessionLine, zone: string): number | null {
  const slot = timed(line)
  return slot === null ? null : minutesPassing(slot.day, minutesOf(slot.time), slot.minutes, zone)
}
