/** Knows how days and times are spelled for the calendar library; refuses to know zones. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'

/** "2027-03-29T09:30:00"; the end of a day is the beginning of the next. */
export function localTime(day: Day, time: ClockTime): string {
  const minutes = minutesOf(time)
  return minutes === minutesInDay ? `${addDays(day, 1)}T00:00:00` : `${day}T${timeOfMinutes(minutes)}:00`
}

/** "2027-03-29T09:30:00Z" of an instant in milliseconds since 1970, to the second. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
