/** Knows which days of a month bear sessions that the filter leaves; refuses to know how they are marked. */
import { entriesBetween } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { type Day, addDays, monthOf } from '../../domain/time/day'
import type { DayMark } from '../../ui/calendar/mini-month'
import type { Filters } from './asked-in-url'
import { filtered } from './filtering'

/** The weeks of a month begin before it and end after it. */
const overhang = 6

/** Called-off sessions are no reason to go to a day, unless they are what is asked for. */
const calledOff = ['cancelled', 'waived']

export function useDayMarks(month: Day, filters: Filters, today: Day): (day: Day) => DayMark | undefined {
  const { from, to } = monthOf(month)
  const marks = useBook(['calendar', 'marks', from, today, filters], (book) => {
    const byDay: Record<string, DayMark> = {}
    for (const { line } of filtered(entriesBetween(book, addDays(from, -overhang), addDays(to, overhang), today), filters)) {
      if (line.day === null || (filters.states.length === 0 && calledOff.includes(line.status))) continue
      const { sessions, dosing } = byDay[line.day] ?? { sessions: 0, dosing: 0 }
      byDay[line.day] = { sessions: sessions + 1, dosing: dosing + (line.look === 'dosing' ? 1 : 0) }
    }
    return byDay
  })
  return (day) => marks[day]
}
