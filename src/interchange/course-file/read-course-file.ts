/** Knows how eighteen-weeks-course/1 is read, whole or with every fault, and that it tells what its history says; refuses to take anything over. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import type { SessionLine } from '../../domain/course/session-line'
import { sessionLinesOf } from '../../domain/course/session-lines'
import { type InstantAt, wallTimeAt } from '../../domain/time/zone'
import type { Fault } from '../fault'
import { type WrittenRow, readRows } from '../stored/row-form'
import { clinicOf } from './clinic-told'
import { type NamePlace, type WrittenCourse, readShape } from './course-file-form'
import { differences } from './differences'
import { type HashOf, followHistory } from './follow-history'
import { nameAt } from './name-left-out'
import { toldCourse } from './told-course'

export interface CourseFile {
  readonly course: Course
  /** As of the moment of writing. Conflicts are those that the file can know of: nobody is away in it, and nothing else is booked. */
  readonly lines: readonly SessionLine[]
  /** As far as the file tells of it. */
  readonly clinic: Clinic
  /** When it was written. */
  readonly at: InstantAt
  readonly rows: readonly WrittenRow[]
  /** Where the patient's name was left out of the rows; they match their hashes once it is put back. */
  readonly nameLeftOut: readonly NamePlace[]
}

export type ReadCourseFile = { readonly ok: true; readonly file: CourseFile } | { readonly ok: false; readonly faults: readonly Fault[] }

/** `hashOf` is that of the app's chain. A fault's sentence never says what stands in the file. */
export function readCourseFile(input: unknown, hashOf: HashOf): ReadCourseFile {
  const shape = readShape(input)
  if (!shape.ok) return { ok: false, faults: [...shape.faults, ...faultsOfRows(input)] }
  const rows = readRows(shape.written.history, 'history')
  if (!rows.ok) return rows
  const { written } = shape
  const places = written.nameLeftOut.flatMap((place, index) => faultOfPlace(place, index, rows.rows))
  if (places.length > 0) return { ok: false, faults: places }
  const { course, faults } = followHistory(rows.rows, hashOf, new Set(written.nameLeftOut.map(({ row }) => row)))
  if (course === null) return { ok: false, faults }
  return followed(written, rows.rows, course)
}

/** Of a file whose other parts are at fault, so that all is named at once. */
function faultsOfRows(input: unknown): readonly Fault[] {
  const history: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'history') : undefined
  const read = Array.isArray(history) && history.length > 0 ? readRows(history, 'history') : null
  return read === null || read.ok ? [] : read.faults
}

function faultOfPlace(place: NamePlace, index: number, rows: readonly WrittenRow[]): readonly Fault[] {
  const name = nameAt(rows, place)
  if (name === '') return []
  return [{ path: `nameLeftOut.${index}`, text: name === undefined ? 'The history has no patient’s name at this place.' : 'A name stands at this place, and was not left out.' }]
}

function followed(written: WrittenCourse, rows: readonly WrittenRow[], course: Course): ReadCourseFile {
  const clinic = clinicOf(written.clinic)
  const { patient, course: standing, protocol, sessions, contacts, scores, dosingRecords, writtenAt: at } = written
  const read = worthTelling(() => ({
    so: toldCourse(course, clinic, at),
    lines: sessionLinesOf(course, { clinic, bookingsOn: () => [] }, wallTimeAt(Date.parse(at), clinic.zone).day),
  }))
  if (read === null) return { ok: false, faults: [{ path: 'history', text: 'What this history comes to cannot be read as a course.' }] }
  const wrong = differences({ patient, course: standing, protocol, sessions, contacts, scores, dosingRecords }, read.so)
  if (wrong.length > 0) return { ok: false, faults: wrong.map((path) => ({ path, text: 'The history of this file says something else.' })) }
  return { ok: true, file: { course, lines: read.lines, clinic, at, rows, nameLeftOut: written.nameLeftOut } }
}

/** Null where a course that no rule ever judged is more than a reading can follow. */
function worthTelling<T>(tell: () => T): T | null {
  try {
    return tell()
  } catch {
    return null
  }
}
