/** Knows which three months tell most of a course where there is no room for all; refuses to know how they are drawn. */
import type { CourseLane } from '../../../domain/course/course-lane'
import { type Day, type DayRange, addCalendarMonths, monthOf } from '../../../domain/time/day'

const months = 3

/**
 * Three whole months of the course: around today, or around the day of `range` next to it, moved so that they begin no
 * earlier than the course and, where it is long enough, end with it.
 */
export function ownMonths({ lines }: Pick<CourseLane, 'lines'>, range: DayRange, today: Day): DayRange {
  const days = lines.flatMap(({ day }) => day ?? [])
  const first = latest(days[0] ?? range.from, range.from)
  const last = earliest(days.at(-1) ?? range.to, range.to)
  const middle = latest(earliest(today, last), first)
  const begin = latest(monthOf(first).from, earliest(addCalendarMonths(monthOf(middle).from, -1), addCalendarMonths(monthOf(last).from, 1 - months)))
  return { from: begin, to: monthOf(addCalendarMonths(begin, months - 1)).to }
}

function earliest(one: Day, other: Day): Day {
  return one < other ? one : other
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}
