/** Knows the columns of the tables of hours; refuses to count any minute itself. */
import type { Course } from '../../domain/course/course'
import type { DayRange } from '../../domain/time/day'
import type { Told } from '../told'
import { courseColumns } from './course-columns'
import type { Column } from './table-text'

/** Whole minutes as the figures count them: planned by now, still ahead, and worked. */
export interface HoursRow {
  /** Empty where nothing names the person. */
  readonly person: string
  readonly hasLeft: boolean
  readonly planned: number
  readonly ahead: number
  readonly worked: number
}

export interface CourseHoursRow extends HoursRow {
  readonly course: Course
}

export function hoursColumns(within: DayRange): readonly Column<HoursRow>[] {
  return [...person, ...minutesIn<HoursRow>(within)]
}

/** One row for each therapist of each course, so that a sum over either gives the hours of the other. */
export function courseHoursColumns(told: Told, within: DayRange): readonly Column<CourseHoursRow>[] {
  return [...courseColumns<CourseHoursRow>(told, ({ course }) => course), ...person, ...minutesIn<CourseHoursRow>(within)]
}

const person: readonly Column<HoursRow>[] = [
  { name: 'therapist', cell: (row) => row.person },
  { name: 'has left', cell: ({ hasLeft }) => (hasLeft ? 'yes' : null) },
]

function minutesIn<Row extends HoursRow>({ from, to }: DayRange): readonly Column<Row>[] {
  return [
    { name: 'from day', cell: () => from },
    { name: 'to day', cell: () => to },
    { name: 'planned minutes', cell: ({ planned }) => planned },
    { name: 'minutes ahead', cell: ({ ahead }) => ahead },
    { name: 'worked minutes', cell: ({ worked }) => worked },
  ]
}
