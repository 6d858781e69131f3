/** Knows which sheet for staff shows what a view of the calendar does; refuses to know the sheet. */
import type { Day } from '../../domain/time/day'
import type { Asked } from './asked-in-url'

/** The month for a month, the list of the front desk for a day, else the fortnight of the one person chosen, or the rooms' week. */
export function printAddress({ view, filters }: Pick<Asked, 'view' | 'filters'>, day: Day): string {
  const [person, ...others] = filters.therapists
  const who = person !== undefined && others.length === 0 ? person : null
  const search = new URLSearchParams({ day })
  if (who !== null) search.set('who', who)
  return `/print/${sheetFor(view, who !== null)}?${search.toString()}`
}

function sheetFor(view: Asked['view'], isOnePerson: boolean): string {
  if (view === 'month' || view === 'courses') return 'month'
  if (isOnePerson) return 'fortnight'
  return view === 'day' ? 'desk' : view === 'list' ? 'month' : 'rooms'
}
