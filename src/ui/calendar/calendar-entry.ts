/** Knows a session as a shared calendar shows it, with the course it belongs to; refuses to know how it is drawn. */
import type { CourseId } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import type { Day } from '../../domain/time/day'
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

/** What lay on each day when it was last asked for, so that what stays equal stays the same list. */
export type EntriesMemory = Map<Day, { readonly entries: readonly CalendarEntry[]; readonly sorted: readonly CalendarEntry[] }>

/** Entries by day, each day by time; milestones, which have none, first. Entries without a day are left out. */
export function entriesByDay(entries: readonly CalendarEntry[], memory?: EntriesMemory): ReadonlyMap<Day, readonly CalendarEntry[]> {
  const byDay = new Map<Day, CalendarEntry[]>()
  // They mostly come day by day.
  let [last, sameDay]: [Day | null, CalendarEntry[]] = [null, []]
  for (const entry of entries) {
    const { day } = entry.line
    if (day === null) continue
    if (day !== last) {
      sameDay = byDay.get(day) ?? []
      byDay.set(day, sameDay)
      last = day
    }
    sameDay.push(entry)
  }
  const found = new Map<Day, readonly CalendarEntry[]>()
  for (const [day, own] of byDay) {
    const known = memory?.get(day)
    const sorted = known !== undefined && isSameList(known.entries, own) ? known.sorted : own.toSorted(byTimeAndCode)
    memory?.set(day, { entries: own, sorted })
    found.set(day, sorted)
  }
  return found
}

function byTimeAndCode(one: CalendarEntry, other: CalendarEntry): number {
  return compare(one.line.time ?? '', other.line.time ?? '') || compare(one.code ?? '', other.code ?? '')
}

export function isSameList(one: readonly CalendarEntry[], other: readonly CalendarEntry[]): boolean {
  return one.length === other.length && one.every((entry, k) => entry === other[k])
}

/** By day, those of `entries` that have a day and no time, as milestones do; by patient. */
export function untimedByDay(entries: readonly CalendarEntry[]): ReadonlyMap<Day, readonly CalendarEntry[]> {
  return entriesByDay(entries.filter(({ line }) => line.time === null))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
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
