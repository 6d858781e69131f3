/** Knows which row a press on or beside a mark means, and a press from a tap; refuses to know what opening it does. */
import type { MouseEvent } from 'react'
import { nearestMark } from './nearest-mark'

/** A finger that taps a mark wants to be told first; the patient's code leads on. */
export function openPressed(event: MouseEvent<HTMLElement>, open: (row: HTMLElement) => void): void {
  const strip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-strip]') : null
  const row = strip?.closest<HTMLElement>('[data-row]')
  if (strip != null && row != null && !isTap(event) && nearestMark(strip, event.clientX, false) !== null) open(row)
}

export function isTap({ nativeEvent }: MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch'
}
