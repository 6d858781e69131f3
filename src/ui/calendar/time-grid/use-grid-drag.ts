/** Knows how a session is taken from the time grid by pointer or finger and carried over it; refuses to know where it may lie. */
import type { RefObject } from 'react'
import { minutesInDay } from '../../../domain/time/span'
import { nearestAcross } from '../nearest-across'
import { useCarry } from '../use-carry'
import type { Spot } from './grid-walk'
import { type HoursShown, minutesShown } from './hours-shown'

export interface DragHandlers {
  /** Whether what lies there may be taken up; called when it is. Null is the one in the hand. */
  readonly onGrab: (spot: Spot | null) => boolean
  /** It is held over a column, its start at this minute of the day; not rounded. */
  readonly onCarry: (column: number, minute: number) => void
  readonly onRelease: () => void
  readonly onLeave: () => void
}

interface Pressed {
  readonly spot: Spot | null
  readonly y: number
  /** Where its start lies, in minutes after midnight. */
  readonly from: number
  readonly minutesPerPixel: number
}

/** What goes on the row of columns. `shown` changes with the columns. */
export function useGridDrag(row: RefObject<HTMLElement | null>, hours: HoursShown, handlers: DragHandlers, shown: unknown) {
  return useCarry<Pressed>(
    row,
    {
      press: (target, _, y) => {
        const pressed = target.closest<HTMLElement>('[data-at], [data-held]')
        const cell = pressed?.closest<HTMLElement>('[data-column]')
        if (pressed == null || cell == null) return null
        const at = pressed.dataset['at']
        const minutesPerPixel = minutesShown(hours) / cell.getBoundingClientRect().height
        const from = hours.from * 60 + (pressed.getBoundingClientRect().top - cell.getBoundingClientRect().top) * minutesPerPixel
        return { spot: at === undefined ? null : { column: Number(cell.dataset['column']), stop: Number(at) }, y: y + window.scrollY, from, minutesPerPixel }
      },
      grab: ({ spot }) => handlers.onGrab(spot),
      carry: ({ y: firstY, from, minutesPerPixel }, x, y) => {
        const over = nearestAcross([...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])], x)
        // By the way it went and not by where the pointer is: heads that say more move the grid down under it.
        const minute = from + (y + window.scrollY - firstY) * minutesPerPixel
        if (over !== undefined) handlers.onCarry(Number(over.dataset['column']), Math.min(minutesInDay - 1, Math.max(0, minute)))
      },
      release: handlers.onRelease,
      leave: handlers.onLeave,
    },
    shown,
  )
}
