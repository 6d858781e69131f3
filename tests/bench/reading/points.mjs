/** Knows what a day and a start cost; refuses to know windows. */
import { weekdayOf } from './calendar.mjs'

export const pointsUnplanned = 500

export function pointsOfDay(day, { days }) {
  return days.length === 0 || days.includes(weekdayOf(day)) ? 0 : 3
}

export function pointsOfStart({ asksForHalf }, start, { half }) {
  if (!asksForHalf || half === 'any') return 0
  return (half === 'am' ? start <= 690 : start >= 720) ? 0 : 2
}
