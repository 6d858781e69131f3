/** Knows the week of a course in which a day lies; refuses to know calendar weeks. */
import { type Day, daysBetween } from '../time/day'
import { type Course, effectiveDay, sessionOf } from './course'

/** The day from which weeks are counted: the anchor session's, else the course's start. */
export function dayOne(course: Course): Day {
  const anchor = sessionOf(course, course.protocol.anchor)
  return (anchor === undefined ? undefined : effectiveDay(anchor)) ?? course.start
}

/** 1 is the first week of the course, -1 the week before it; there is no week 0. */
export function courseWeek(first: Day, day: Day): number {
  const week = Math.floor(daysBetween(first, day) / 7)
  return week < 0 ? week : week + 1
}
