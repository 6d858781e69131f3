/** Knows in whose lanes a session lies, and that none is lost; refuses to know how lanes are drawn. */
import { expect, test } from 'vitest'
import { day } from '../../../../src/domain/time/day'
import { time } from '../../../../src/domain/time/clock-time'
import { noFilters } from '../../../../src/features/calendar/asked-in-url'
import { lanesOf, minutesIn, timeInWords } from '../../../../src/features/calendar/people/lanes'
import { rangeOf, stretchOf } from '../../../../src/features/calendar/view-days'
import { clinic } from '../../../support/clinics'
import { type LineFacts, line } from '../../../ui/calendar/session-lines'
import { suggestedCall } from '../../../ui/calendar/suggested-call'

const tuesday = day('2027-03-02')
const range = { from: tuesday, to: tuesday }

function entry(code: string, therapists: readonly string[], room: string | null, facts: LineFacts = {}) {
  const own = line({ on: tuesday, ...facts })
  return { courseId: code, code, line: { ...own, slot: { day: tuesday, time: own.time ?? time('10:00'), minutes: own.minutes ?? 0, therapists, room } } }
}

const entries = [
  entry('K', ['ana', 'ben'], 'oak'),
  entry('L', ['ana'], null),
  entry('M', ['gone', 'also-gone'], 'fern'),
  entry('N', ['gone'], 'torn-down'),
  entry('O', ['ben'], 'fern', { status: 'cancelled' }),
  entry('P', ['chidi'], 'oak', { on: '2027-03-01', minutes: 480 }),
  entry('Q', ['dana'], null, { on: '2027-03-01' }),
  entry('R', [], null, { on: '2027-03-09' }),
]
const codes = (lanes: ReturnType<typeof lanesOf>) => Object.fromEntries(lanes.map(({ name, entries: own }) => [name, own.map(({ code }) => code).join(' ')]))

test('a session lies with each of its people and in its room; what lies in none of the rooms has a lane of its own', () => {
  const lanes = lanesOf(clinic(), noFilters, entries, [], range)
  expect(codes(lanes)).toEqual({ Ana: 'K L', Ben: 'K O', Chidi: 'P', Dana: 'Q', Oak: 'K P', Fern: 'M O', 'No room': 'L N' })
  expect(lanes.map(({ of }) => of)).toEqual(['person', 'person', 'person', 'person', 'room', 'room', 'none'])
  const shown = new Set(lanes.flatMap((lane) => lane.entries).filter(({ line: { day: on } }) => on === tuesday).map(({ code }) => code))
  expect([...shown].sort()).toEqual(['K', 'L', 'M', 'N', 'O'])
})

test('what has no time lies with its people, and without any in a lane of no one', () => {
  const untimed = [entry('S', ['ana'], null, { at: null, minutes: null }), entry('T', [], null, { at: null, minutes: null }), entry('U', ['gone'], null, { at: null, minutes: null })]
  const lanes = lanesOf(clinic(), noFilters, [...untimed, entry('V', [], null, { at: null, minutes: null, on: '2027-03-01' })], [], range)
  expect(codes(lanes)).toEqual({ Ana: 'S', Ben: '', Chidi: '', Dana: '', Oak: '', Fern: '', 'No one': 'T U' })
})

test('a call lies with both of its pair, without them in a lane of no one, and never in a room', () => {
  const calls = [suggestedCall('K', tuesday), suggestedCall('L', tuesday, { pair: ['ana', 'gone'] }), suggestedCall('M', tuesday, { pair: ['gone'] }), suggestedCall('N', '2027-03-01')]
  const lanes = lanesOf(clinic(), noFilters, [], calls, range)
  expect(Object.fromEntries(lanes.map(({ name, calls: own }) => [name, own.map(({ code }) => code).join(' ')]))).toEqual({ Ana: 'K L', Ben: 'K', Chidi: '', Dana: '', Oak: '', Fern: '', 'No one': 'M' })
})

test('there is no lane for none where every session has a room', () => {
  expect(codes(lanesOf(clinic(), noFilters, entries.slice(0, 1), [], range))).not.toHaveProperty('No room')
})

test('those who are not chosen have no lane', () => {
  const chosen = lanesOf(clinic(), { therapists: ['ana'], rooms: [] }, entries.slice(0, 1), [], range)
  expect(codes(chosen)).toEqual({ Ana: 'K', Oak: 'K', Fern: '' })
  expect(codes(lanesOf(clinic(), { therapists: [], rooms: ['fern'] }, [], [], range))).toEqual({ Ana: '', Ben: '', Chidi: '', Dana: '', Fern: '' })
})

test('only what takes place within the days is counted', () => {
  const [ana, ben, chidi] = lanesOf(clinic(), noFilters, entries, [], range)
  expect([ana, ben, chidi].map((lane) => (lane === undefined ? -1 : minutesIn(lane, range)))).toEqual([180, 90, 0])
})

test('the time is said for people and for rooms, and as shown where filters are on', () => {
  expect(timeInWords({ of: 'person' }, 270, false)).toBe('4 h 30 min with patients')
  expect(timeInWords({ of: 'room' }, 90, false)).toBe('1 h 30 min used')
  expect(timeInWords({ of: 'person' }, 0, false)).toBe('no patients')
  expect(timeInWords({ of: 'person' }, 270, true)).toBe('4 h 30 min shown')
})

test('people and rooms are shown by day or by week', () => {
  expect(rangeOf(stretchOf({ view: 'people', by: 'day' }), tuesday, 'mon')).toEqual(range)
  expect(rangeOf(stretchOf({ view: 'people', by: 'week' }), tuesday, 'mon')).toEqual({ from: '2027-03-01', to: '2027-03-07' })
  expect(stretchOf({ view: 'month', by: 'week' })).toBe('month')
})
