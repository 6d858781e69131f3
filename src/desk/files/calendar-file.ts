/** Knows how the calendar of a course, a person, a room or the clinic is gathered from the logs and written between frames; refuses to word it. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { CourseId } from '../../domain/course/course'
import type { CalendarEntry } from '../../interchange/calendar/calendar-entry'
import { type CalendarScope, type EntryWords, type Told, entriesOfCourse } from '../../interchange/calendar/entries-of-course'
import type { NightsHeld } from '../../interchange/calendar/night-entry'
import { type CalendarHead, calendarBegin, calendarEnd, entryText, inOrder } from '../../interchange/calendar/write-calendar'
import { workedOutUuid } from '../../interchange/worked-out-uuid'
import { digestOf } from '../../store/canonical'
import { clinicStream } from '../../store/log-row'
import { type Stored, stored } from '../../store/storage-failure'
import type { Desk, History } from '../desk'
import { type Reading, readHistories } from '../history/read-histories'
import { changesOf, nightsHeld } from './calendar-changes'
import { inSlices } from '../in-slices'

export type CalendarFor = { readonly of: 'course'; readonly id: CourseId } | { readonly of: 'clinic' } | Exclude<CalendarScope, { of: 'all' }>

export interface CalendarFileAsked {
  readonly whose: CalendarFor
  readonly told: Told
  readonly words: EntryWords & { readonly calendar: string }
}

export type CalendarFile =
  | { readonly made: 'file'; readonly text: string }
  | { readonly made: 'stopped' }
  /** Nothing there has a date, or ever had one. */
  | { readonly made: 'empty' }

/** The text of the file; a fault of storage comes back as a value. */
export async function calendarFile(desk: Desk, asked: CalendarFileAsked, reading: Reading): Promise<Stored<CalendarFile>> {
  const clinic = desk.book.clinic()
  if (clinic === null) return stored({ made: 'empty' })
  const clinicLog = await desk.clinicHistory()
  if (!clinicLog.ok) return clinicLog
  const found = await entriesFor(desk, clinic, nightsHeld(clinicLog.value), asked, reading)
  if (!found.ok) return found
  if (found.value === null) return stored({ made: 'stopped' })
  if (found.value.length === 0) return stored({ made: 'empty' })
  const head: CalendarHead = { name: asked.words.calendar, zone: clinic.zone, at: desk.now().at }
  return stored(await written(head, inOrder(found.value), reading))
}

/** Null where it was stopped. */
async function entriesFor(desk: Desk, clinic: Clinic, policies: readonly NightsHeld[], { whose, told, words }: CalendarFileAsked, reading: Reading): Promise<Stored<readonly CalendarEntry[] | null>> {
  const { day: today } = desk.now()
  const scope: CalendarScope = whose.of === 'person' || whose.of === 'room' ? whose : { of: 'all' }
  const entries: CalendarEntry[] = []
  const take = (log: History | null) => {
    const course = log === null ? undefined : desk.book.course(log.stream)
    if (log === null || course === undefined) return
    const from = { course, changes: changesOf(log, course), clinic, policies, today }
    const uidOf = (session: string, what: string) => calendarUid(course.id, session, what)
    for (const entry of entriesOfCourse(from, { scope, told, words, uidOf })) entries.push(entry)
  }
  if (whose.of === 'course') {
    const log = await desk.historyOf(whose.id)
    if (!log.ok) return log
    take(log.value)
    return stored(reading.isStopped() ? null : entries)
  }
  // Reading is the first half of the work that is told of, writing the other.
  const halfway: Reading = { ...reading, onProgress: (done, of) => reading.onProgress(done, of * 2) }
  const read = await readHistories(desk, { isNeeded: (stream) => stream !== clinicStream, take: (_, log) => take(log) }, halfway)
  return read.ok ? stored(read.value ? entries : null) : read
}

async function written(head: CalendarHead, entries: readonly CalendarEntry[], { onProgress, isStopped }: Reading): Promise<CalendarFile> {
  const texts = await inSlices(entries, (entry) => entryText(head, entry), { onProgress: (done, of) => onProgress(of + done, of * 2), isStopped })
  return texts === null ? { made: 'stopped' } : { made: 'file', text: calendarBegin(head, entries) + texts.join('') + calendarEnd }
}

/** The same in every file that tells of it, and nothing in it that tells which. */
export function calendarUid(courseId: CourseId, session: string, what: string): string {
  return workedOutUuid(digestOf(`calendar ${what} ${courseId} ${session}`))
}
