/** Knows facts of a course's record to print, with a log of the events that led there; refuses the desk, so that the sheet is tested alone. */
import { compareText } from '../../src/domain/compare-text'
import type { Clinic } from '../../src/domain/clinic/clinic'
import { contactSeriesOf, contactsWithoutSeries } from '../../src/domain/course/contacts/contact-series'
import type { Course } from '../../src/domain/course/course'
import { deviationsOf } from '../../src/domain/course/deviations/deviations-of'
import type { CourseEvent } from '../../src/domain/course/events'
import { measureLinesOf } from '../../src/domain/course/measures/measure-lines'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { shortTitles } from '../../src/domain/protocol/short-title'
import { type Day, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { markOf } from '../../src/print/mark'
import type { RecordFacts, RecordInput } from '../../src/print/record/record-facts'
import type { LoggedRow } from '../../src/ui/history/told-history'
import { ana, fold, specClinic } from './course-spec'
import { aCode } from './run-facts'

/** One row for each change, a day apart. */
export function rowsOf(changes: readonly (readonly CourseEvent[])[]): readonly LoggedRow[] {
  return changes.map((events, index) => ({
    stream: 'course-1',
    sequence: index + 1,
    at: new Date(Date.UTC(2027, 0, 4 + index, 8)).toISOString(),
    by: ana,
    change: `change-${index + 1}`,
    events,
  }))
}

export function recordFactsOf(changes: readonly (readonly CourseEvent[])[], clinic: Clinic, today: Day): RecordFacts {
  const course = fold(changes)
  if (course === null) throw new Error('no course')
  return { ...factsOf(course, clinic, today), rows: rowsOf(changes), versions: [{ version: 1, at: '2027-01-04T08:00:00.000Z' }] }
}

function factsOf(course: Course, clinic: Clinic, today: Day): Omit<RecordFacts, 'rows' | 'versions'> {
  return {
    course,
    protocol: course.protocol,
    lines: sessionLinesOf(course, { clinic, bookingsOn: () => [] }, today),
    deviations: deviationsOf(course, { today, zone: clinic.zone }).toSorted((one, other) => compareText(one.at, other.at)),
    series: contactSeriesOf(course, today),
    loose: contactsWithoutSeries(course),
    measures: measureLinesOf(course),
    chain: { holds: true, rows: course.sequence, last: course.sequence, signs: '91c7 0b3e a2f4' },
    titles: Object.fromEntries(shortTitles(course.protocol)),
  }
}

export function recordInput(facts: RecordFacts, changed: Partial<RecordInput> = {}): RecordInput {
  return {
    facts,
    clinic: specClinic,
    paper: 'a4',
    large: false,
    printed: { day: day('2027-04-12'), time: time('09:10') },
    version: facts.course.version,
    sample: false,
    code: aCode,
    mark: markOf,
    slack: 2,
    who: 'code',
    inDetail: false,
    ...changed,
  }
}

/** A session held on its planned day, from `from` to `to`. */
export function heldOn(session: string, on: string, from: string, to: string, more: Partial<Extract<CourseEvent, { type: 'SessionCompleted' }>> = {}): CourseEvent {
  return { type: 'SessionCompleted', session, encounter: { day: day(on), from: time(from), to: time(to), note: '' }, reason: '', deviations: [], ...more }
}
