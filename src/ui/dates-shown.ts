/** Knows how this device shows days and times: where a week begins, and on which clock; refuses to know who chose so, or where that is kept. */

export const weekStarts = ['mon', 'sun', 'sat'] as const
export type WeekStart = (typeof weekStarts)[number]

export const clocks = ['24', '12'] as const
/** How many hours the clock counts before it begins again. */
export type Clock = (typeof clocks)[number]

export interface DatesShown {
  readonly weekStart: WeekStart
  readonly clock: Clock
}

export const usualDates: DatesShown = { weekStart: 'mon', clock: '24' }

// Held here as a program holds its language: a time is worded in hundreds of places, far from any component, and a
// parameter through all of them would say the same thing everywhere.
let shown = usualDates
const listeners = new Set<() => void>()

export function datesShown(): DatesShown {
  return shown
}

/** What is worded from now on follows `next`; true where that is another way than before, so that all on screen has to be drawn anew. */
export function showDates(next: DatesShown): boolean {
  if (next.weekStart === shown.weekStart && next.clock === shown.clock) return false
  shown = next
  listeners.forEach((listener) => listener())
  return true
}

/** Rings after each change; gives back what ends it. */
export function onDatesShown(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
