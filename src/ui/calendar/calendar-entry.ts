/** Knows a session as a shared calendar shows it, with the course it belongs to; refuses to know how it is drawn. */
import type { CourseId } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { length, timeSpan } from '../wording/format'
import { nightWords } from '../wording/night-words'
import { statusWord } from './session-words'

export interface CalendarEntry {
  readonly courseId: CourseId
  /** The patient's code; null in the calendar of one course, where it goes without saying. */
  readonly code: string | null
  readonly line: SessionLine
}

export function entryKey({ courseId, line }: CalendarEntry): string {
  return `${courseId} ${line.session}`
}

/** "K-17, Dosing 2, 09:00–17:00, 8 h, in progress, in conflict" */
export function entryInWords({ code, line }: CalendarEntry): string {
  const parts = [
    code ?? undefined,
    line.title,
    line.time === null || line.endTime === null ? undefined : timeSpan(line.time, line.endTime),
    line.minutes === null ? undefined : length(line.minutes),
    line.roomName ?? undefined,
    line.nightUntil === null ? undefined : nightWords(line),
    statusWord(line.status),
    line.conflicts.length > 0 ? 'in conflict' : undefined,
    line.outOfWindowBy !== 0 ? 'out of window' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

/** Minutes of all entries that take place or took place. */
export function minutesOfAll(entries: readonly CalendarEntry[]): number {
  return entries
    .filter(({ line }) => line.status !== 'cancelled' && line.status !== 'waived')
    .reduce((sum, { line }) => sum + (line.minutes ?? 0), 0)
}
