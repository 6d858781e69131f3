/** Knows a made-up course: start, preferences and absences drawn from chance; refuses to know any clinic. */
import { dateOf } from '../reading/calendar.mjs'
import { weekdays } from './clinic.mjs'

export function courseOf(chance, id, start, { days, pair, wait = 7 }) {
  const away = start + chance.whole(20, Math.max(21, days - 20))
  const half = chance.one(['any', 'am', 'pm'])
  return {
    id,
    start: dateOf(start),
    startLatest: dateOf(start + wait),
    end: dateOf(start + days),
    ...(pair === null ? {} : { lead: pair[0], co: pair[1] }),
    prefers: { days: chance.some(weekdays, chance.whole(2, 5)), half },
    away: [{ from: dateOf(away), to: dateOf(away + chance.whole(3, 6)) }],
  }
}
