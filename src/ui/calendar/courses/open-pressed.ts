/** Knows which session a press on or beside a mark means, and a press from a tap; refuses to know what opening it does. */
import type { MouseEvent } from 'react'
import type { CalendarEntry } from '../calendar-entry'
import { isTap } from '../telling/tap'
import type { ShownLane } from './lane-row'
import { nearestMark } from './nearest-mark'

export function openPressed(event: MouseEvent<HTMLElement>, open: (row: HTMLElement, mark: HTMLElement) => void): void {
  const strip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-strip]') : null
  const row = strip?.closest<HTMLElement>('[data-row]')
  if (strip == null || row == null) return
  const mark = nearestMark(strip, event.clientX, isTap(event))
  if (mark !== null) open(row, mark)
}

/** The session that the mark of a row stands for; undefined in a row that is no course's. */
export function entryOf(lanes: readonly ShownLane[], row: HTMLElement, mark: HTMLElement): CalendarEntry | undefined {
  const lane = lanes.find((shown) => String(shown.row) === row.dataset['row'])?.lane
  const line = lane?.lines.find(({ session }) => session === mark.dataset['mark'])
  return lane === undefined || line === undefined ? undefined : { courseId: lane.courseId, code: lane.code, line }
}
