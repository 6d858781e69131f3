/** Knows which facts of the book and of a course's log its record is made from; refuses to know how it looks. */
import type { Clinic } from '../../domain/clinic/clinic'
import { compareText } from '../../domain/compare-text'
import type { Contact } from '../../domain/course/contacts/contact'
import { type SeriesLine, contactSeriesOf, contactsWithoutSeries } from '../../domain/course/contacts/contact-series'
import type { Course, CourseId } from '../../domain/course/course'
import type { Deviation } from '../../domain/course/deviations/deviation'
import { deviationsOf } from '../../domain/course/deviations/deviations-of'
import { evolve } from '../../domain/course/evolve'
import { type MeasureLine, measureLinesOf } from '../../domain/course/measures/measure-lines'
import type { SessionLine } from '../../domain/course/session-line'
import type { Protocol } from '../../domain/protocol/protocol'
import type { Day } from '../../domain/time/day'
import type { InstantAt } from '../../domain/time/zone'
import { type LogRow, isClinicEvent } from '../../store/log-row'
import type { Book } from '../book'
import type { History } from '../desk'
import type { BrokenLink } from '../history/check-history'
import { linesOf } from '../lines'

/** Signs of the last hash that are shown, on screen and on paper. */
export const chainSigns = 12

export interface RecordFactsOf {
  readonly course: Pick<Course, 'patient' | 'pair' | 'standing' | 'standingReason' | 'version'>
  readonly protocol: Pick<Protocol, 'name' | 'substance'>
  readonly lines: readonly SessionLine[]
  /** In the order in which they were written. */
  readonly deviations: readonly Deviation[]
  readonly series: readonly SeriesLine[]
  readonly loose: readonly Contact[]
  readonly measures: readonly MeasureLine[]
}

export interface RecordOf {
  readonly facts: RecordFactsOf
  readonly clinic: Clinic
  readonly sample: boolean
}

/** Null where the course is not in the book, or no clinic is set up. */
export function recordOf(book: Book, courseId: CourseId, today: Day): RecordOf | null {
  const clinic = book.clinic()
  const course = book.course(courseId)
  if (clinic === null || course === undefined) return null
  const { patient, pair, standing, standingReason, version, protocol, sample } = course
  return {
    facts: {
      course: { patient, pair, standing, standingReason, version },
      protocol: { name: protocol.name, substance: protocol.substance },
      lines: linesOf(book, course, today),
      deviations: deviationsOf(course, { today, zone: clinic.zone }).toSorted((one, other) => compareText(one.at, other.at)),
      series: contactSeriesOf(course, today),
      loose: contactsWithoutSeries(course),
      measures: measureLinesOf(course),
    },
    clinic,
    sample,
  }
}

export interface LogOnPaper {
  readonly rows: readonly LogRow[]
  /** Since when each version of the plan holds; none where the log does not hold. */
  readonly versions: readonly { readonly version: number; readonly at: InstantAt }[]
  readonly chain: { readonly holds: true; readonly rows: number; readonly last: number; readonly signs: string } | { readonly holds: false; readonly from: number }
}

/** What a record tells of the log itself; `link` is the first that does not hold. */
export function logOnPaper({ rows }: Pick<History, 'rows'>, link: BrokenLink | null): LogOnPaper {
  const last = rows.at(-1)
  if (link !== null || last === undefined) return { rows, versions: [], chain: { holds: false, from: link?.sequence ?? 1 } }
  const signs = (last.hash.slice(0, chainSigns).match(/.{1,4}/g) ?? []).join(' ')
  return { rows, versions: versionsIn(rows), chain: { holds: true, rows: rows.length, last: last.sequence, signs } }
}

function versionsIn(rows: readonly LogRow[]): LogOnPaper['versions'] {
  let course: Course | null = null
  const versions: { readonly version: number; readonly at: InstantAt }[] = []
  for (const { at, by, change, sequence, events, stream } of rows) {
    for (const event of events) if (!isClinicEvent(event)) course = evolve(course, event, { at, by, change, sequence }, stream)
    const version: number = course?.version ?? 0
    if (version > (versions.at(-1)?.version ?? 0)) versions.push({ version, at })
  }
  return versions
}
