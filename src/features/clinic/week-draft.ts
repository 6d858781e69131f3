/** Knows how the hours of a week are edited day by day; refuses to know whose hours they are. */
import { type Weekday, weekdays } from '../../domain/time/weekday'
import { type DraftHours, type DraftWeek, officeHours, withPart, without } from './clinic-draft'

export function withHours(week: DraftWeek, weekday: Weekday, index: number, part: Partial<DraftHours>): DraftWeek {
  return { ...week, [weekday]: withPart(week[weekday], index, part) }
}

/** A closed day opens with the hours of the first open one; an open day gets a second, empty span. */
export function withMoreHours(week: DraftWeek, weekday: Weekday): DraftWeek {
  const isOpen = week[weekday].length > 0
  const first = weekdays.map((other) => week[other][0]).find((hours) => hours !== undefined)
  const added = isOpen ? { from: null, to: null } : (first ?? officeHours)
  return { ...week, [weekday]: [...week[weekday], added] }
}

export function withoutHours(week: DraftWeek, weekday: Weekday, index: number): DraftWeek {
  return { ...week, [weekday]: without(week[weekday], index) }
}

export function likeMonday(week: DraftWeek, weekday: Weekday): DraftWeek {
  return { ...week, [weekday]: week.mon }
}

export function isLikeMonday(week: DraftWeek, weekday: Weekday): boolean {
  return JSON.stringify(week[weekday]) === JSON.stringify(week.mon)
}
