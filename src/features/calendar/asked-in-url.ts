/** Knows how a view of the calendar stands in the address: which view, which day, whose sessions, by opaque ids; refuses to put there who a patient is. */
import { type SessionStatus, sessionStatuses } from '../../domain/course/lifecycle'
import { type KindLook, kindLooks } from '../../domain/protocol/kind-look'
import { type Day, parseDay } from '../../domain/time/day'

export const views = ['day', 'week', 'month', 'list', 'people', 'courses'] as const
export type View = (typeof views)[number]

/** Months that the courses are shown over. */
export const spans = ['3', '9'] as const
export type Span = (typeof spans)[number]
export const usualSpan: Span = '9'

/** Of how many days people and rooms are shown. */
export const paces = ['day', 'week'] as const
export type Pace = (typeof paces)[number]

/** What is shown; an empty list shows all. */
export interface Filters {
  readonly therapists: readonly string[]
  readonly rooms: readonly string[]
  readonly kinds: readonly KindLook[]
  readonly states: readonly (SessionStatus | 'conflict')[]
  readonly courses: readonly string[]
}

export interface Asked {
  readonly view: View
  /** Null is today. */
  readonly day: Day | null
  /** Of the view of people and rooms. */
  readonly by: Pace
  readonly span: Span
  /** The day as of whose end the calendar is shown; null is as it stands. */
  readonly asOf: Day | null
  readonly filters: Filters
}

export const noFilters: Filters = { therapists: [], rooms: [], kinds: [], states: [], courses: [] }

const states = [...sessionStatuses, 'conflict'] as const

/** What the address asks for; what it does not say, or says in no known word, is left at its usual. */
export function askedIn(search: URLSearchParams): Asked {
  const ids = (key: string) => [...new Set(search.getAll(key))].filter((id) => id !== '')
  const known = <T extends string>(key: string, all: readonly T[]) => ids(key).flatMap((text) => all.find((one) => one === text) ?? [])
  return {
    view: known('view', views)[0] ?? 'week',
    day: parseDay(search.get('day') ?? '') ?? null,
    by: known('by', paces)[0] ?? 'day',
    span: known('span', spans)[0] ?? usualSpan,
    asOf: parseDay(search.get('asof') ?? '') ?? null,
    filters: {
      therapists: ids('who'),
      rooms: ids('room'),
      kinds: known('kind', kindLooks),
      states: known('state', states),
      courses: ids('course'),
    },
  }
}

export function searchFor({ view, day, by, span, asOf, filters }: Asked): URLSearchParams {
  const search = new URLSearchParams()
  search.set('view', view)
  if (day !== null) search.set('day', day)
  if (span !== usualSpan) search.set('span', span)
  if (by !== 'day') search.set('by', by)
  if (asOf !== null) search.set('asof', asOf)
  const put = (key: string, values: readonly string[]) => values.forEach((value) => search.append(key, value))
  put('who', filters.therapists)
  put('room', filters.rooms)
  put('kind', filters.kinds)
  put('state', filters.states)
  put('course', filters.courses)
  return search
}
