/** Knows over which days a file of closures is read; refuses to read one, so that a page may know it before the reader is fetched. */
import { type Day, type DayRange, parseDay } from '../../domain/time/day'

export type { ClosuresFound, FoundClosure } from '../../interchange/calendar/reading/closures-of-file'
export type { CalendarFault } from '../../interchange/calendar/reading/file-fault'

/** From today to the end of the year after next. */
export function rangeRead(today: Day): DayRange {
  return { from: today, to: parseDay(`${Number(today.slice(0, 4)) + 2}-12-31`) ?? today }
}
