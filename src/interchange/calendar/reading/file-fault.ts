/** Knows how a fault of a calendar file is told: by its line and property; refuses to know what is done about it. */

export interface CalendarFault {
  /** Of the file, from 1. */
  readonly line: number
  /** As the format calls it, such as `DTSTART`; empty where the line has no name. */
  readonly property: string
  /** One sentence. */
  readonly text: string
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly [CalendarFault, ...CalendarFault[]] }

export function read<T>(value: T): Read<T> {
  return { ok: true, value }
}

export function faulty(line: number, property: string, text: string): { readonly ok: false; readonly faults: readonly [CalendarFault] } {
  return { ok: false, faults: [{ line, property, text }] }
}
