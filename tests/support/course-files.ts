/** Knows courses written as files, with their histories, for tests of what reads them. */
import { adopted } from './course-histories'
import { type Changes, changesOf, logOf } from './course-logs'
import { specClinic } from './course-spec'
import { dosed } from './contact-spec'
import type { CourseCommand } from '../../src/domain/course/commands'
import type { Clinic } from '../../src/domain/clinic/clinic'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { courseFile } from '../../src/interchange/course-file/write-course-file'
import { type ReadCourseFile, readCourseFile } from '../../src/interchange/course-file/read-course-file'
import { hashOf } from '../../src/store/chain'

export const writtenAt = '2027-02-20T17:00:00.000Z'

/** Adopted for somebody with a name, which is corrected later. */
export const namedAdoption: CourseCommand = adopted.type === 'AdoptPlan' ? { ...adopted, patient: { code: 'K-17', name: 'Mara Lind', enquired: day('2026-11-02') } } : adopted

const at = { day: day('2027-01-25'), fact: { what: 'vitals', systolic: 120, diastolic: 80, pulse: 64, temperature: 36.6, note: '' } } as const

/** A course with something of everything that a file tells. */
export const fullCourse: readonly CourseCommand[] = [
  namedAdoption,
  ...dosed.slice(1).map(({ command }) => command),
  { type: 'NoteDosingFact', session: 'exp-1', noted: { ...at, time: time('10:05') }, reason: '' },
  { type: 'NoteDosingFact', session: 'exp-1', noted: { day: at.day, time: time('10:10'), fact: { what: 'initial-dose', note: 'as in the signed protocol' } }, reason: '' },
  { type: 'RecordContact', session: 'exp-1', made: { day: day('2027-01-27'), time: time('17:30'), outcome: 'reached', minutes: 12, caller: { id: 'ben', name: 'Ben' }, note: 'slept well' }, reason: '' },
  { type: 'RecordScore', session: null, entered: { measure: 'PCL-5', day: day('2027-01-10'), value: 41.5, note: '' } },
  { type: 'CorrectPatient', patient: { code: 'K-17', name: 'Mara Lindt', enquired: day('2026-11-02') }, reason: 'misspelt' },
  { type: 'WaiveSession', session: 'int-1', reason: 'snow' },
  { type: 'RecordPrint', sheet: 'schedule', mark: '6F2A' },
]

export function writtenCourse(changes: Changes, named = true, clinic: Clinic = specClinic): string {
  const text = courseFile({ rows: logOf(changes), clinic, at: writtenAt }, hashOf, named)
  if (text === null) throw new Error('not written')
  return text
}

export const fullCourseFile = (named = true): string => writtenCourse(changesOf(fullCourse), named)

export function readText(text: string): ReadCourseFile {
  return readCourseFile(JSON.parse(text), hashOf)
}
