/** Knows that a crowd in a column is gathered only where it could not be pressed, and never loses a session; refuses to know pixels of letters. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeOfMinutes } from '../../../../src/domain/time/clock-time'
import { day } from '../../../../src/domain/time/day'
import { type Stop, stopsOf } from '../../../../src/ui/calendar/time-grid/crowd'
import { piecesOn } from '../../../../src/ui/calendar/time-grid/pieces'
import { line } from '../session-lines'

const monday = day('2027-03-01')
const entry = (courseId: string, start: number, minutes: number) => ({ courseId, code: courseId, line: line({ on: monday, at: timeOfMinutes(start), minutes }) })

const crowd = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 80 }), quarters: fc.integer({ min: 1, max: 30 }) }), { maxLength: 60 })
  .map((all) => all.map(({ start, quarters }, k) => entry(`c${k}`, start * 15, quarters * 15)))

/** Shares of 1,000 pixels, gathered ones at the end side. */
function boxOf(stop: Stop, pixels: number) {
  if (stop.type === 'gathered') return { left: pixels - 36, right: pixels, from: stop.from, to: stop.to }
  const one = (pixels - stop.beside) / stop.columns
  return { left: stop.column * one, right: (stop.column + stop.wide) * one, from: stop.from, to: stop.piece.to }
}

describe('what a column shows of its sessions', () => {
  it('is each of them once, drawn or gathered, and nothing lies over anything else', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 30, max: 400 }), (entries, pixels) => {
        const stops = stopsOf(piecesOn(monday, entries), pixels)
        const shown = stops.flatMap((stop) => (stop.type === 'gathered' ? stop.entries : [stop.piece.entry]))
        const timed = entries.filter((one) => piecesOn(monday, [one]).length > 0)
        expect(new Set(shown)).toEqual(new Set(timed))
        expect(shown).toHaveLength(timed.length)
        expect(stops.map(({ from }) => from)).toEqual(stops.map(({ from }) => from).toSorted((one, other) => one - other))
        const boxes = stops.map((stop) => boxOf(stop, pixels))
        for (const [index, one] of boxes.entries()) {
          expect(one.from).toBeLessThan(one.to)
          for (const other of boxes.slice(index + 1)) {
            if (one.from >= other.to || other.from >= one.to) continue
            expect(one.right <= other.left + 1e-6 || other.right <= one.left + 1e-6).toBe(true)
          }
        }
        for (const stop of stops) if (stop.type === 'piece' && stop.beside === 0) expect(((pixels - 5) * stop.wide) / stop.columns).toBeGreaterThanOrEqual(12)
      }),
    )
  })

  it('gathers nothing as long as each is wide enough, and by the hour of its start what is not', () => {
    const twelve = Array.from({ length: 12 }, (_, k) => entry(`c${k}`, 540 + k * 15, 300))
    expect(stopsOf(piecesOn(monday, twelve), 149).every(({ type }) => type === 'piece')).toBe(true)
    const stops = stopsOf(piecesOn(monday, twelve), 148)
    const told = stops.map((stop) => (stop.type === 'gathered' ? [stop.from, stop.to, stop.entries.map(({ code }) => code)] : stop.piece.entry.code))
    expect(told).toEqual(['c0', 'c1', 'c2', [585, 600, ['c3']], [600, 660, ['c4', 'c5', 'c6', 'c7']], [660, 1005, ['c8', 'c9', 'c10', 'c11']]])
  })
})
