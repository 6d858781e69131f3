/** Knows what a numbered week is called; refuses to count it. */
import type { WeekStart } from '../dates-shown'

/** "Week"; "ISO week" where the days of a numbered week are not those that its number counts. */
export function weekWord(weekStart: WeekStart): string {
  return weekStart === 'mon' ? 'Week' : 'ISO week'
}

/** The same over a narrow column: "Wk", "ISO". */
export function shortWeekWord(weekStart: WeekStart): string {
  return weekStart === 'mon' ? 'Wk' : 'ISO'
}
