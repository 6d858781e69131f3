/** Knows which element of the time grid stands for which stop, and gives it the focus; refuses to know where keys lead. */
import { entryKey } from '../calendar-entry'
import { countAbove } from './above-hours'
import { stopsOf } from './crowd'
import type { Column } from './grid-column'
import type { Spot } from './grid-walk'

/** The stop on which the press or the focus is; null beside all of them. */
export function spotOf(target: EventTarget | null): Spot | null {
  const element = target instanceof Element ? target : null
  const [stop, column] = [element?.closest<HTMLElement>('[data-at]')?.dataset['at'], element?.closest<HTMLElement>('[data-column]')?.dataset['column']]
  return stop === undefined || column === undefined ? null : { column: Number(column), stop: Number(stop) }
}

/** The column itself where the stop is -1. `body` is the row of hours; what has no time stands in the row above. */
export function elementAt(body: HTMLElement | null, { column, stop }: Spot): HTMLElement | null {
  const cell = `[data-column="${column}"]`
  return stop === -1 ? (body?.querySelector<HTMLElement>(cell) ?? null) : (body?.parentElement?.querySelector<HTMLElement>(`${cell} [data-at="${stop}"]`) ?? null)
}

/** Focuses a session wherever it is drawn; one that is gathered, at the number behind which it stands. */
export function focusOnEntry(body: HTMLElement | null, columns: readonly Pick<Column, 'pieces' | 'untimed' | 'calls'>[], columnPixels: number, key: string): void {
  for (const [column, own] of columns.entries()) {
    const stop = stopsOf(own.pieces, columnPixels).findIndex((one) =>
      one.type === 'gathered' ? one.entries.some((entry) => entryKey(entry) === key) : one.piece.part === 'session' && entryKey(one.piece.entry) === key,
    )
    if (stop === -1) continue
    elementAt(body, { column, stop: countAbove(own) + stop })?.focus({ preventScroll: true })
    return
  }
}

/** Whether somebody has gone on to something else. */
export function isElsewhere(element: Element | null): boolean {
  return element !== null && element !== document.body && element.closest('[role="grid"]') === null
}
