/** Knows where keys lead in a week of lanes; refuses to know how it is drawn. */
import { expect, test } from 'vitest'
import { addDays, day } from '../../../../src/domain/time/day'
import { firstLaneSpot, laneSpotAfterKey } from '../../../../src/ui/calendar/lane-week/lane-walk'
import type { WeekLane } from '../../../../src/ui/calendar/lane-week/lane'
import { piecesOn } from '../../../../src/ui/calendar/time-grid/pieces'
import { line } from '../session-lines'

const monday = day('2027-03-01')

/** Sessions by day; each lane a list of counts. */
function lanesWith(...counts: readonly (readonly number[])[]): readonly WeekLane[] {
  return counts.map((ofLane, lane) => ({
    key: String(lane),
    name: String(lane),
    total: '',
    days: ofLane.map((count, ahead) => {
      const on = addDays(monday, ahead)
      const entries = Array.from({ length: count }, (_, index) => ({ courseId: String(index), code: 'K', line: line({ on, at: `${String(9 + index * 2).padStart(2, '0')}:00` }) }))
      return { day: on, ground: [], pieces: piecesOn(on, entries) }
    }),
  }))
}

const lanes = lanesWith([0, 2, 1], [1, 0, 3])

test('tab enters at the first session of today, else the first of all, else an empty day', () => {
  expect(firstLaneSpot(lanes, null, addDays(monday, 2))).toEqual({ lane: 0, day: 2, piece: 0 })
  expect(firstLaneSpot(lanes, null, monday)).toEqual({ lane: 1, day: 0, piece: 0 })
  expect(firstLaneSpot(lanes, null, addDays(monday, 9))).toEqual({ lane: 0, day: 1, piece: 0 })
  expect(firstLaneSpot(lanesWith([0, 0]), null, monday)).toEqual({ lane: 0, day: 0, piece: -1 })
})

test('where somebody was is kept as far as it is still there', () => {
  expect(firstLaneSpot(lanes, { lane: 0, day: 1, piece: 5 }, monday)).toEqual({ lane: 0, day: 1, piece: 1 })
  expect(firstLaneSpot(lanes, { lane: 1, day: 1, piece: 0 }, monday)).toEqual({ lane: 1, day: 1, piece: -1 })
  expect(firstLaneSpot(lanes, { lane: 7, day: 1, piece: 0 }, monday)).toEqual({ lane: 1, day: 0, piece: 0 })
})

test('up and down lead through a day and into the lanes beside, left and right into other days', () => {
  const after = (key: string, lane: number, day: number, piece: number, isRightToLeft = false) => laneSpotAfterKey(key, { lane, day, piece }, lanes, isRightToLeft)
  expect(after('ArrowDown', 0, 1, 0)).toEqual({ lane: 0, day: 1, piece: 1 })
  expect(after('ArrowDown', 0, 1, 1)).toEqual({ lane: 1, day: 1, piece: -1 })
  expect(after('ArrowDown', 1, 1, -1)).toBeUndefined()
  expect(after('ArrowUp', 1, 1, -1)).toEqual({ lane: 0, day: 1, piece: 1 })
  expect(after('ArrowUp', 0, 1, 1)).toEqual({ lane: 0, day: 1, piece: 0 })
  expect(after('ArrowUp', 0, 1, 0)).toBeUndefined()
  expect(after('ArrowRight', 0, 1, 1)).toEqual({ lane: 0, day: 2, piece: 0 })
  expect(after('ArrowRight', 0, 1, 1, true)).toEqual({ lane: 0, day: 0, piece: -1 })
  expect(after('ArrowLeft', 1, 0, 0)).toBeUndefined()
  expect(after('Home', 1, 2, 2)).toEqual({ lane: 1, day: 0, piece: 0 })
  expect(after('End', 1, 0, 0)).toEqual({ lane: 1, day: 2, piece: 0 })
  expect(after('Enter', 1, 0, 0)).toBeUndefined()
})
