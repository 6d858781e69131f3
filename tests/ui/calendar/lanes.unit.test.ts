/** Knows that no two sessions cover each other in a lane; refuses to know rooms' hours. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryInWords, minutesOfAll } from '../../../src/ui/calendar/calendar-entry'
import { type EntriesMemory, entriesByDay } from '../../../src/ui/calendar/entries-by-day'
import { shareOf } from '../../../src/ui/calendar/day-scale'
import { laneWithoutRoom, lanesOf } from '../../../src/ui/calendar/lanes'
import { tileInWords } from '../../../src/ui/calendar/week-tiles'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { type LineFacts, line } from './session-lines'

const entry = (code: string, facts: LineFacts = {}) => ({ courseId: code, code, line: line(facts) })

test('every room has a lane, sessions without one share the last', () => {
  const entries = [entry('A', { roomName: 'Oak' }), entry('B', { roomName: null }), entry('C', { roomName: 'Attic' })]
  const lanes = lanesOf(entries, ['Oak', 'Fern'])
  expect(lanes.map(({ name, placed }) => [name, placed.length])).toEqual([
    ['Oak', 1],
    ['Fern', 0],
    ['Attic', 1],
    [laneWithoutRoom, 1],
  ])
})

test('a night holds the room of the day before into the day', () => {
  const before = [entry('K', { roomName: 'Oak', nightUntil: time('09:00') }), entry('L', { roomName: 'Fern' }), entry('M', { roomName: 'Attic', nightUntil: time('07:30') })]
  expect(lanesOf([], ['Oak', 'Fern'], before).map(({ name, heldUntil }) => [name, heldUntil])).toEqual([['Oak', '09:00'], ['Fern', null], ['Attic', '07:30']])
})

test('overlapping sessions take rows, and one that only touches takes the same', () => {
  const times = { A: '10:00', B: '10:30', C: '11:30' }
  const entries = Object.entries(times).map(([code, at]) => entry(code, { at, roomName: null }))
  const lane = lanesOf(entries, [])[0]
  expect(lane?.rows).toBe(2)
  expect(lane?.placed.map(({ entry: { code }, row }) => [code, row])).toEqual([['A', 0], ['B', 1], ['C', 0]])
})

test('a minute lies to scale', () => {
  expect([480, 780, 1080].map((minute) => shareOf(minute, { from: 8, to: 18 }))).toEqual([0, 0.5, 1])
})

test('entries lie by day and time, and are said whole', () => {
  const late = entry('K-17', { at: '14:00' })
  const early = entry('H-04', { at: '09:00' })
  expect(entriesByDay([late, early, entry('X', { on: null })]).get(day('2027-03-01'))).toEqual([early, late])
  expect(entryInWords(late)).toBe('K-17, Integration 1.2, 14:00–15:30, 90 min, Fern, planned')
  expect(entryInWords(entry('K-17', { roomName: 'Oak', nightUntil: time('09:00') }))).toBe(
    'K-17, Integration 1.2, 10:00–11:30, 90 min, Oak, night in Oak until 09:00, planned',
  )
  expect(minutesOfAll([late, early, entry('C', { status: 'cancelled' })])).toBe(180)
  const today = day('2027-03-01')
  expect(tileInWords(today, today, undefined, [late, early])).toBe('Monday 1 March, today, 2 sessions, 3 h')
})

test('days on which nothing changed keep their list', () => {
  const [monday, tuesday] = [entry('K-17', { on: '2027-03-01' }), entry('H-04', { on: '2027-03-02' })]
  const memory: EntriesMemory = new Map()
  const before = entriesByDay([monday, tuesday], memory)
  const later = { ...tuesday, line: { ...tuesday.line, day: day('2027-03-03') } }
  const after = entriesByDay([monday, later], memory)
  expect(after.get(day('2027-03-01'))).toBe(before.get(day('2027-03-01')))
  expect(after.get(day('2027-03-02'))).toBeUndefined()
  expect(after.get(day('2027-03-03'))).toEqual([later])
})

test('what is remembered never changes what is found, in whatever order sessions come', () => {
  const days = ['2027-03-01', '2027-03-02', '2027-03-03', null]
  const some = fc.array(fc.record({ code: fc.constantFrom('A', 'B'), on: fc.constantFrom(...days), at: fc.constantFrom('09:00', '10:00', null) }), { maxLength: 12 })
  const all = some.map((drawn) => drawn.map(({ code, on, at }, k) => ({ ...entry(code, { on, at }), courseId: `c${k}` })))
  const picked = all.chain((entries) => fc.array(fc.shuffledSubarray(entries), { minLength: 2, maxLength: 5 }))
  fc.assert(
    fc.property(picked, (readings) => {
      const memory: EntriesMemory = new Map()
      for (const reading of readings) expect(entriesByDay(reading, memory)).toEqual(entriesByDay(reading))
    }),
  )
})
