/** Knows which forms a course file can be written in, each with the app's own code; refuses to tell more than was asked for. */
import { calendarWords } from '../acts/files/calendar-words'
import { calendarUid } from '../desk/files/calendar-file'
import { changesOf } from '../desk/files/calendar-changes'
import { nightEndOf } from '../domain/clinic/clinic'
import { wallTimeAt } from '../domain/time/zone'
import { parseProtocol } from '../domain/protocol/protocol-form'
import { entriesOfCourse } from '../interchange/calendar/entries-of-course'
import { calendarText } from '../interchange/calendar/write-calendar'
import type { CourseFile } from '../interchange/course-file/read-course-file'
import { sessionColumns } from '../interchange/csv/session-table'
import { tableHead, tableRows } from '../interchange/csv/table-text'
import { fhirBundle } from '../interchange/fhir/fhir-bundle'
import { asPublished } from '../interchange/protocol-text'
import type { Told } from '../interchange/told'
import { usdmOf } from '../interchange/usdm/usdm-of'
import type { Paper } from '../print/paper'
import { digestOf } from '../store/canonical'
import { letterOf } from './letter'

export interface Making {
  readonly paper: Paper
  readonly faceFile: (file: string) => string
}

export interface Form {
  readonly name: string
  /** What may be told beside the rest; nothing is unless it is asked for. */
  readonly tells: readonly string[]
  readonly isPaper: boolean
  readonly make: (file: CourseFile, told: ReadonlySet<string>, making: Making) => string | Unwritable
}

/** Why a sound course file cannot be written in a form, line by line. */
export interface Unwritable {
  readonly faults: readonly string[]
}

export const forms: readonly Form[] = [
  { name: 'ics', tells: ['code', 'name', 'kinds', 'people', 'windows'], isPaper: false, make: calendarOf },
  { name: 'fhir', tells: ['name', 'words', 'protocol'], isPaper: false, make: bundleOf },
  // A protocol says nothing of any patient.
  { name: 'usdm', tells: [], isPaper: false, make: studyOf },
  { name: 'csv', tells: ['name', 'words', 'protocol'], isPaper: false, make: tableOf },
  { name: 'letter', tells: [], isPaper: true, make: (file, _, { paper, faceFile }) => letterOf(file, paper, faceFile) },
]

export const formNames: readonly string[] = forms.map(({ name }) => name)

function calendarOf({ course, clinic, at, rows }: CourseFile, told: ReadonlySet<string>): string {
  const until = nightEndOf(clinic)
  const log = { stream: course.id, rows, damaged: [], broken: null }
  // The file tells how nights are spent now, and neither since when nor how they were before.
  const policies = until === null ? [] : [{ until, since: null, givenUp: null }]
  const from = { course, changes: changesOf(log, course), clinic, policies, today: wallTimeAt(Date.parse(at), clinic.zone).day }
  const [code, name, kinds, people, windows] = ['code', 'name', 'kinds', 'people', 'windows'].map((word) => told.has(word))
  const entries = entriesOfCourse(from, {
    scope: { of: 'all' },
    told: { code: code === true, name: name === true, kinds: kinds === true, people: people === true, windows: windows === true },
    words: calendarWords,
    uidOf: (session, what) => calendarUid(course.id, session, what),
  })
  return calendarText({ name: calendarWords.calendar, zone: clinic.zone, at }, entries)
}

function tableOf({ course, clinic, lines }: CourseFile, told: ReadonlySet<string>): string {
  const columns = sessionColumns(toldIn(told), clinic.zone)
  return tableHead(columns, ',') + tableRows(columns, lines.map((line) => ({ course, line })), ',')
}

function bundleOf({ course, clinic, lines, at }: CourseFile, told: ReadonlySet<string>): string {
  return fhirBundle({ course, clinic, lines, at }, toldIn(told), digestOf)
}

/** Visits of two versions of a protocol may contradict each other; what no reader takes is not written. */
function studyOf({ course: { protocol } }: CourseFile): string | Unwritable {
  const parsed = parseProtocol(asPublished(protocol))
  if (parsed.ok) return usdmOf(protocol)
  return { faults: ['The protocol of this course was amended, and what it holds of both versions does not stand as one.', ...parsed.faults.map(({ path, text }) => `protocol.${path}: ${text}`)] }
}

function toldIn(told: ReadonlySet<string>): Told {
  return { name: told.has('name'), words: told.has('words'), protocol: told.has('protocol') }
}
