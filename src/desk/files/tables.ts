/** Knows how the tables that leave the app are gathered from the book and written; refuses to count or to word anything itself. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course, CourseId } from '../../domain/course/course'
import { deviationsOf, latestFirst } from '../../domain/course/deviations/deviations-of'
import { type Day, type DayRange, isWithin } from '../../domain/time/day'
import { deviationColumns } from '../../interchange/csv/deviation-table'
import { courseHoursColumns, hoursColumns } from '../../interchange/csv/hours-table'
import { sessionColumns } from '../../interchange/csv/session-table'
import { type Column, type Delimiter, tableHead, tableRows } from '../../interchange/csv/table-text'
import type { Told } from '../../interchange/told'
import type { Book } from '../book'
import { type TherapistHours, therapistHours, therapistMinutesOf } from '../figures/therapist-minutes'
import { type Entry, byDayAndTime, entriesOf } from '../lines'
import { type Work, inSlices } from '../in-slices'

export interface TableAsked extends Work {
  readonly book: Book
  /** The clinic's day. */
  readonly today: Day
  readonly told: Told
  readonly delimiter: Delimiter
}

/** The text, or why there is none: it was stopped, or what it tells of is gone. */
export type TableMade = { readonly made: 'table'; readonly text: string; readonly rows: number } | { readonly made: 'stopped' } | { readonly made: 'nothing' }

const stopped: TableMade = { made: 'stopped' }
const nothing: TableMade = { made: 'nothing' }

/** Every session of these courses, course by course, each in the protocol's order; courses that are gone are left out. */
export async function sessionsOfCourses(courseIds: readonly CourseId[], asked: TableAsked): Promise<TableMade> {
  const { book, today, told } = asked
  const clinic = book.clinic()
  const courses = courseIds.flatMap((id) => book.course(id) ?? [])
  if (clinic === null || courses.length === 0) return nothing
  const gathered = await inSlices(courses, (course) => entriesOf(book, course, today).map(({ line }) => ({ course, line })), asked)
  return gathered === null ? stopped : written(sessionColumns(told, clinic.zone), gathered.flat(), asked)
}

/** Every session of all courses with a date within the days, by day and time; those that `isShown` leaves. */
export async function sessionsWithin(within: DayRange, isShown: (entry: Entry) => boolean, asked: TableAsked): Promise<TableMade> {
  const { book, today, told } = asked
  const clinic = book.clinic()
  if (clinic === null) return nothing
  const entriesIn = (course: Course) =>
    entriesOf(book, course, today).flatMap((entry) => (entry.line.day !== null && isWithin(entry.line.day, within) && isShown(entry) ? [{ course, entry }] : []))
  const gathered = await inSlices(book.coursesBetween(within.from, within.to), entriesIn, asked)
  if (gathered === null) return stopped
  const rows = gathered.flat().sort((one, other) => byDayAndTime(one.entry, other.entry))
  return written(sessionColumns(told, clinic.zone), rows.map(({ course, entry: { line } }) => ({ course, line })), asked)
}

/** Those of one course, or of all where `courseId` is null; the latest first. */
export async function deviationsTable(courseId: CourseId | null, asked: TableAsked): Promise<TableMade> {
  const found = known(asked, courseId)
  if (found === null) return nothing
  const on = { today: asked.today, zone: found.clinic.zone }
  const gathered = await inSlices(found.courses, (course) => deviationsOf(course, on).map((deviation) => ({ course, deviation })), asked)
  if (gathered === null) return stopped
  const rows = gathered.flat().sort((one, other) => latestFirst(one.deviation, other.deviation))
  return written(deviationColumns(asked.told, on.zone), rows, asked)
}

/** As the figures count them. */
export async function hoursByTherapist(within: DayRange, asked: TableAsked): Promise<TableMade> {
  const found = known(asked, null)
  if (found === null) return nothing
  const rows = therapistHours(found.courses, found.clinic, asked.today, within).map(hoursRow)
  return written(hoursColumns(within), rows, asked)
}

/** The same, for each course by itself; courses without any are left out. */
export async function hoursByCourse(within: DayRange, asked: TableAsked): Promise<TableMade> {
  const found = known(asked, null)
  if (found === null) return nothing
  const { courses, clinic } = found
  const people = new Map(therapistHours(courses, clinic, asked.today, within).map((hours) => [hours.therapist, hours]))
  const ofCourse = (course: Course) =>
    therapistMinutesOf(course, clinic, asked.today, within).map((minutes) => {
      const { name = null, hasLeft = true } = people.get(minutes.therapist) ?? {}
      return { ...hoursRow({ ...minutes, name, hasLeft }), course }
    })
  const gathered = await inSlices(courses, ofCourse, asked)
  return gathered === null ? stopped : written(courseHoursColumns(asked.told, within), gathered.flat(), asked)
}

function hoursRow({ name, hasLeft, planned, ahead, worked }: TherapistHours) {
  return { person: name ?? '', hasLeft, planned, ahead, worked }
}

function known({ book }: TableAsked, courseId: CourseId | null): { readonly clinic: Clinic; readonly courses: readonly Course[] } | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  if (courseId === null) return { clinic, courses: book.courses() }
  const course = book.course(courseId)
  return course === undefined ? null : { clinic, courses: [course] }
}

const atOnce = 100

/** Takes a small part of the time that gathering took, which has told how far it is. */
async function written<Row>(columns: readonly Column<Row>[], rows: readonly Row[], { delimiter, isStopped }: TableAsked): Promise<TableMade> {
  const parts = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce))
  const texts = await inSlices(parts, (part) => tableRows(columns, part, delimiter), { onProgress: () => undefined, isStopped })
  return texts === null ? stopped : { made: 'table', text: tableHead(columns, delimiter) + texts.join(''), rows: rows.length }
}
