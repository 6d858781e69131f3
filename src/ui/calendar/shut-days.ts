/** Knows every whole day on which nothing can be held: closures, and days that the calendar of the clinic leaves out; refuses to know weekdays. */
import type { Clinic, NamedDays } from '../../domain/clinic/clinic'
import type { DayRange } from '../../domain/time/day'
import { daysLeftOut } from '../../domain/time/zone'

/** What a day is called that never was where the clinic is. */
export const noSuchDay = 'No such day'

/** The clinic's own list where its calendar has every day of the range. */
export function shutDays({ closures, zone }: Pick<Clinic, 'closures' | 'zone'>, range: DayRange): readonly NamedDays[] {
  const leftOut = daysLeftOut(range, zone)
  return leftOut.length === 0 ? closures : [...closures, ...leftOut.map((day) => ({ from: day, to: day, name: noSuchDay }))]
}
