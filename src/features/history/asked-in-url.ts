/** Knows how the filters of a history stand in the address, by opaque ids; refuses to put there who a patient or a person is. */
import { type ActKind, actKindOf, actKinds, isAbout } from '../../ui/history/act-kinds'
import type { Told } from '../../ui/history/told-history'

/** Null is all. */
export interface HistoryFilters {
  readonly session: string | null
  /** The id of who did it. */
  readonly who: string | null
  readonly kind: ActKind | null
  /** The id of a course, or of the clinic's own log. */
  readonly course: string | null
}

export const noFilters: HistoryFilters = { session: null, who: null, kind: null, course: null }

export function filtersIn(search: URLSearchParams): HistoryFilters {
  const id = (key: string) => search.get(key) || null
  return { session: id('session'), who: id('who'), kind: actKinds.find((kind) => kind === search.get('kind')) ?? null, course: id('course') }
}

export function searchWith(filters: HistoryFilters): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) if (typeof value === 'string') search.set(key, value)
  return search
}

export function isFiltering(filters: HistoryFilters): boolean {
  return Object.values(filters).some((value) => value !== null)
}

/** Entries that every filter leaves; the same array where none is set. */
export function filtered(told: readonly Told[], filters: HistoryFilters): readonly Told[] {
  const { session, who, kind, course } = filters
  if (!isFiltering(filters)) return told
  return told.filter(
    (entry) =>
      (course === null || entry.stream === course) &&
      (who === null || entry.by.id === who) &&
      (kind === null || actKindOf(entry) === kind) &&
      (session === null || isAbout(entry, session)),
  )
}
