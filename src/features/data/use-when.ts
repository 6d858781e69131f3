/** Knows how a moment is told on this page, with its day in words where that is today; refuses to know what happened then. */
import { useDesk, useNow } from '../../desk/use-desk'
import { type InstantAt, wallTimeAt } from '../../domain/time/zone'
import { clockTime, dayAndTime, shortDayYear } from '../../ui/wording/format'

/** On the clinic's clock, or on this device's where there is no clinic yet. */
export function useWhen(): (at: InstantAt) => string {
  const desk = useDesk()
  const { today } = useNow()
  const zone = desk.book.clinic()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (at) => {
    const { day, time } = wallTimeAt(Date.parse(at), zone)
    if (day === today) return `today, ${clockTime(time)}`
    return day.slice(0, 4) === today.slice(0, 4) ? dayAndTime(day, time) : `${shortDayYear(day)}, ${clockTime(time)}`
  }
}
