/** Knows which new absences and closures a saved clinic has, as the page of repairs is asked about them; refuses to look for repairs. */
import type { Clinic, NamedDays } from '../../domain/clinic/clinic'
import { type Day, isWithin } from '../../domain/time/day'
import type { ConflictMade } from './conflicts-made'

/** Address of the repairs for what hits most of these sessions; null where none of it is an absence or a closure. */
export function repairsFor(before: Clinic, after: Clinic, conflicts: readonly ConflictMade[]): string | null {
  const happened = [
    ...after.therapists.flatMap(({ id, away }) => fresh(away, before.therapists.find((one) => one.id === id)?.away).map((days) => ({ days, what: `what=therapist&who=${encodeURIComponent(id)}` }))),
    ...after.rooms.flatMap(({ id, closed }) => fresh(closed, before.rooms.find((one) => one.id === id)?.closed).map((days) => ({ days, what: `what=room&room=${encodeURIComponent(id)}` }))),
    ...fresh(after.closures, before.closures).map((days) => ({ days, what: 'what=clinic' })),
  ]
  const hitBy = (days: NamedDays) => conflicts.filter(({ line: { day } }) => day !== null && isWithin(day, days)).length
  const [worst] = happened.toSorted((one, other) => hitBy(other.days) - hitBy(one.days))
  if (worst === undefined || hitBy(worst.days) === 0) return null
  return `/repairs?${worst.what}&from=${worst.days.from}&to=${worst.days.to}`
}

function fresh(days: readonly NamedDays[], known: readonly { readonly from: Day; readonly to: Day }[] = []): readonly NamedDays[] {
  return days.filter(({ from, to }) => !known.some((one) => one.from === from && one.to === to))
}
