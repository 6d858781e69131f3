/** Knows how a session is taken from a month by pointer or finger and carried from day to day; refuses to know where it may lie. */
import type { RefObject } from 'react'
import { type Day, parseDay } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from './calendar-entry'
import { type MonthHand, type MonthHandling, heldEntry } from './month-hand'
import { nearestAcross } from './nearest-across'
import { useCarry } from './use-carry'

/** What goes on the month with the list under it. `shown` changes with the days. */
export function useMonthDrag(root: RefObject<HTMLElement | null>, handling: MonthHandling | undefined, byDay: ReadonlyMap<Day, readonly CalendarEntry[]>, hand: MonthHand | null, shown: unknown) {
  // The first of those pressed that may be moved.
  return useCarry<readonly CalendarEntry[]>(
    root,
    {
      press: (target) => {
        const held = hand === null ? undefined : heldEntry(hand)
        if (held !== undefined && target.closest('[data-held]') !== null) return [held]
        const key = target.closest<HTMLElement>('[data-entry]')?.dataset['entry']
        if (key !== undefined) return [...byDay.values()].flat().filter((entry) => entryKey(entry) === key)
        // A narrow cell has marks alone, and no session to press.
        const cell = target.closest('[data-width="compact"]') === null ? null : target.closest<HTMLElement>('[data-day]')
        const day = parseDay(cell?.dataset['day'] ?? '')
        const entries = day === undefined ? undefined : byDay.get(day)
        return entries ?? null
      },
      grab: (pressed) => pressed.some((entry) => handling?.onGrab(entry, 'pointer') === true),
      carry: (_, x, y) => {
        const day = dayAt([...(root.current?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])], x, y)
        if (day !== undefined) handling?.onCarry(day)
      },
      release: () => handling?.onRelease(),
      leave: () => handling?.onLeave(),
    },
    shown,
  )
}

/** The day under a point, or nearest to it across; undefined above the month and below it. */
function dayAt(rows: readonly HTMLTableRowElement[], x: number, y: number): Day | undefined {
  const row = rows.find((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return y >= top && y < bottom
  })
  const cell = nearestAcross([...(row?.querySelectorAll<HTMLElement>('[data-day]') ?? [])], x)
  return parseDay(cell?.dataset['day'] ?? '')
}
