/** Knows how far the sessions of a course could still move, worked out once for each commit; refuses to be loaded before somebody asks. */
import type { Course } from '../domain/course/course'
import type { CourseSlack } from '../domain/course/slack'
import type { Day } from '../domain/time/day'
import { criticalAbsences } from '../planner/slack/critical-absences'
import { outlookOf } from '../planner/slack/outlook'
import { slackOf } from '../planner/slack/slack-of'
import type { Book } from './book'
import { keptByCourse } from './kept-by-course'
import { siteFor } from './lines'
import { replanningOf } from './replanning'

/** The course's slack as of `today`, everything else booked staying where it is; null where nothing is ahead that may move. */
export function slackOfCourse(book: Book, course: Course, today: Day): CourseSlack | null {
  return slackAt(course, book, book.revision(), today)
}

const slackAt = keptByCourse((course, book: Book, _revision: number, today: Day) => workOut(book, course, today))

function workOut(book: Book, course: Course, today: Day): CourseSlack | null {
  const site = siteFor(book, course.id)
  const replanning = site === null ? null : replanningOf(course, site, today)
  if (replanning === null) return null
  const { request, open, weeksAround } = replanning
  const outlook = outlookOf(request)
  const { absences, isExact } = criticalAbsences(outlook)
  const booked = open.map(({ session, slot }) => ({ session, day: slot.day }))
  return { sessions: slackOf(outlook, booked), hasPlan: outlook.plans.length > 0, absences, weeksAround, isExact }
}
