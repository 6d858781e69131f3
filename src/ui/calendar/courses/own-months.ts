/** Knows which three months tell most of a course where there is no room for all; refuses to know how they are drawn. */
import type { CourseLane } from '../../../domain/course/course-lane'
import { type Day, type DayRange, addCalendarMonths, monthOf } from '../../../domain/time/day'

const months = 3

/** Three whole months around today, or around the day of `range` next to it, as far as the course reaches. */
export function ownMonths({ lines }: Pick<CourseLane, 'lines'>, range: DayRange, today: Day): DayRange {
  const days = lines.flatMap(({ day }) => day ?? [])
  const [first, last] = [days[0] ?? range.from, days.at(-1) ?? range.to]
  const middle = latest(earliest(today, range.to, last), range.from, first)
  const begin = latest(monthOf(first).from, earliest(addCalendarMonths(monthOf(middle).from, -1), addCalendarMonths(monthOf(last).from, 1 - months)))
  return { from: begin, to: monthOf(addCalendarMonths(begin, months - 1)).to }
}

function earliest(...days: readonly [Day, ...Day[]]): Day {
  return days.reduce((one, other) => (one < other ? one : other))
}

function latest(...days: readonly [Day, ...Day[]]): Day {
  return days.reduce((one, other) => (one > other ? one : other))
}
