/** Knows that nothing in a column of the time grid hides anything else, and that what crosses midnight lies on both days; refuses to know pixels. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, time, timeOfMinutes } from '../../../../src/domain/time/clock-time'
import { addDays, day } from '../../../../src/domain/time/day'
import { type PiecesMemory, type Piece, piecesOn, piecesOnDays } from '../../../../src/ui/calendar/time-grid/pieces'
import { line } from '../session-lines'

const monday = day('2027-03-01')
const entry = (courseId: string, facts: Parameters<typeof line>[0]) => ({ courseId, code: courseId, line: line(facts) })

const crowd = fc
  .array(
    fc.record({
      ahead: fc.constantFrom(-1, 0, 0, 0, 1),
      start: fc.integer({ min: 0, max: 95 }),
      quarters: fc.integer({ min: 0, max: 60 }),
      night: fc.constantFrom(null, null, '09:00'),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ ahead, start, quarters, night }, k) =>
      entry(`c${k}`, { on: addDays(monday, ahead), at: timeOfMinutes(start * 15), minutes: quarters * 15, nightUntil: night === null ? null : time(night) }),
    ),
  )

const boxOf = ({ column, columns, wide }: Piece) => ({ left: column / columns, right: (column + wide) / columns })

describe('the pieces of a day', () => {
  it('lie side by side where they overlap in time, inside the column, and nothing is left out', () => {
    fc.assert(
      fc.property(crowd, (entries) => {
        const pieces = piecesOn(monday, entries)
        for (const [index, one] of pieces.entries()) {
          expect(one.from).toBeLessThan(one.to)
          expect(one.wide).toBeGreaterThan(0)
          expect(one.column + one.wide).toBeLessThanOrEqual(one.columns)
          for (const other of pieces.slice(index + 1)) {
            if (one.from >= other.to || other.from >= one.to) continue
            const [a, b] = [boxOf(one), boxOf(other)]
            expect(a.right <= b.left + 1e-9 || b.right <= a.left + 1e-9).toBe(true)
          }
        }
        const minutes = (part: Piece['part'], of: readonly Piece[]) => of.filter((piece) => piece.part === part).reduce((sum, { from, to }) => sum + to - from, 0)
        const around = [-2, -1, 0, 1, 2, 3].flatMap((ahead) => piecesOn(addDays(monday, ahead), entries))
        expect(minutes('session', around)).toBe(entries.reduce((sum, one) => sum + (one.line.minutes ?? 0), 0))
      }),
    )
  })

  it('lie from their start to their end on the clock, also where it is set meanwhile and they last another length', () => {
    const over = (on: string, at: string, end: string, minutes: number) => {
      const { line: own, ...rest } = entry('K-17', { on, at, minutes })
      return { ...rest, line: { ...own, endTime: time(end) } }
    }
    const told = (on: string, one: ReturnType<typeof over>) => piecesOn(day(on), [one]).map(({ from, to }) => [from, to])
    expect(told('2027-03-28', over('2027-03-28', '00:00', '08:00', 420))).toEqual([[0, 480]])
    expect(told('2027-10-31', over('2027-10-31', '00:00', '08:00', 540))).toEqual([[0, 480]])
    const spring = over('2027-03-27', '22:00', '06:00', 420)
    expect([told('2027-03-27', spring), told('2027-03-28', spring)]).toEqual([[[1320, 1440]], [[0, 360]]])
    const autumn = over('2027-10-30', '22:00', '06:00', 540)
    expect([told('2027-10-30', autumn), told('2027-10-31', autumn), told('2027-11-01', autumn)]).toEqual([[[1320, 1440]], [[0, 360]], []])
  })

  it('cross midnight as two parts, and a night reaches into the morning', () => {
    const late = entry('K-17', { on: '2027-03-01', at: '22:00', minutes: 240, nightUntil: null })
    const held = entry('D-14', { on: '2027-03-01', at: '09:00', minutes: 480, nightUntil: time('08:30') })
    const told = (pieces: readonly Piece[]) => pieces.map(({ entry: { code }, part, from, to, isFromBefore, isToAfter }) => [code, part, from, to, isFromBefore, isToAfter])
    expect(told(piecesOn(monday, [late, held]))).toEqual([
      ['D-14', 'session', 540, 1020, false, false],
      ['D-14', 'night', 1020, 1440, false, true],
      ['K-17', 'session', 1320, 1440, false, true],
    ])
    expect(told(piecesOn(addDays(monday, 1), [late, held]))).toEqual([
      ['D-14', 'night', 0, 510, true, false],
      ['K-17', 'session', 0, 120, true, false],
    ])
  })

  it('take the room of columns in which nothing lies beside them', () => {
    const pieces = piecesOn(monday, [
      entry('a', { at: '08:00', minutes: 480 }),
      entry('b', { at: '08:00', minutes: 60 }),
      entry('c', { at: '08:00', minutes: 60 }),
      entry('d', { at: '10:00', minutes: 60 }),
    ])
    expect(pieces.map(({ entry: { code }, column, columns, wide }) => [code, column, columns, wide])).toEqual([
      ['a', 0, 3, 1],
      ['b', 1, 3, 1],
      ['c', 2, 3, 1],
      ['d', 1, 3, 2],
    ])
  })

  it('of several days are those of each, and stay the same objects where nothing changed', () => {
    fc.assert(
      fc.property(crowd, fc.nat(13), (entries, changed) => {
        const days = [-1, 0, 1, 2].map((ahead) => addDays(monday, ahead))
        const memory: PiecesMemory = new Map()
        const before = piecesOnDays(days, entries, memory)
        for (const on of days) expect(before.get(on)).toEqual(piecesOn(on, entries))
        const moved = entries.map((one, k) => (k === changed ? { ...one, line: { ...one.line, time: time('07:00'), endTime: addMinutes(time('07:00'), one.line.minutes ?? 0) } } : one))
        const after = piecesOnDays(days, moved, memory)
        for (const on of days) {
          expect(after.get(on)).toEqual(piecesOn(on, moved))
          const isTouched = [entries[changed], moved[changed]].some((one) => one !== undefined && piecesOn(on, [one]).length > 0)
          if (!isTouched) expect(after.get(on)).toBe(before.get(on))
        }
      }),
    )
  })
})
