/** Knows what of a column stands above its hours, and that keys meet it first; refuses to draw it. */
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { CalendarEntry } from '../calendar-entry'

export interface AboveHours {
  /** Sessions of the day that have no time; none unless told. */
  readonly untimed?: readonly CalendarEntry[]
  /** Calls suggested for the day, which are one stop together; none unless told. */
  readonly calls?: readonly SuggestedCall[]
}

export type StopAbove =
  | { readonly type: 'untimed'; readonly from: -1; readonly entry: CalendarEntry }
  | { readonly type: 'calls'; readonly from: -1; readonly calls: readonly SuggestedCall[] }

/** What has no time comes before all that has one: sessions, then calls. */
export function stopsAbove({ untimed = [], calls = [] }: AboveHours): readonly StopAbove[] {
  return [...untimed.map((entry) => ({ type: 'untimed', from: -1, entry }) as const), ...(calls.length === 0 ? [] : [{ type: 'calls', from: -1, calls } as const])]
}

export function countAbove({ untimed = [], calls = [] }: AboveHours): number {
  return untimed.length + Math.min(1, calls.length)
}
