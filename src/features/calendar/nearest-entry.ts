/** Knows where the nearest session outside the days shown lies; refuses to look further than two years. */
import type { Book } from '../../desk/book'
import { entriesBetween } from '../../desk/lines'
import { type Day, type DayRange, addDays } from '../../domain/time/day'
import type { Filters } from './asked-in-url'
import { filtered } from './filtering'

const stretchDays = 28
const stretches = 26

/** The day of the first session after the range, or with -1 of the last one before it; null where there is none. */
export function nearestEntry(book: Book, range: DayRange, by: 1 | -1, filters: Filters, today: Day): Day | null {
  for (let ahead = 0; ahead < stretches; ahead += 1) {
    const from = by === 1 ? addDays(range.to, 1 + ahead * stretchDays) : addDays(range.from, -(1 + ahead) * stretchDays)
    const found = filtered(entriesBetween(book, from, addDays(from, stretchDays - 1), today), filters)
    const day = (by === 1 ? found[0] : found.at(-1))?.line.day ?? null
    if (day !== null) return day
  }
  return null
}
