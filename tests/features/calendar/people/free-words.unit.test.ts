/** Knows how free times are said; refuses to know how they are found. */
import { expect, test } from 'vitest'
import { day } from '../../../../src/domain/time/day'
import { time } from '../../../../src/domain/time/clock-time'
import { obstacleInWords, placeInWords, startRuns } from '../../../../src/features/calendar/people/free-words'
import { clinic } from '../../../support/clinics'

const tuesday = day('2027-03-02')
const dosing = { minutes: 480, protocol: '', hasNight: false, here: null, obstacle: null, next: null }

test('starts beside each other on the grid are one run', () => {
  expect(startRuns([750, 930, 960, 990], 30)).toEqual(['12:30', '15:30–16:30'])
  expect(startRuns([480, 510, 540], 15)).toEqual(['08:00', '08:30', '09:00'])
  expect(startRuns([], 30)).toEqual([])
})

test('a place for a dosing day names people, room and start', () => {
  expect(placeInWords({ day: tuesday, time: time('09:00'), pair: ['ana', 'chidi'], room: 'oak' }, clinic())).toBe('Ana and Chidi in Oak, from 09:00')
})

test('a day without a place says what it lacks', () => {
  const words = (obstacle: Parameters<typeof obstacleInWords>[2], hasNight = false) => obstacleInWords(tuesday, { ...dosing, hasNight }, obstacle, clinic())
  expect(words({ code: 'closed' })).toBe('None on Tuesday 2 March: the clinic is not open for 8 h.')
  expect(words({ code: 'too-late' })).toBe('None on Tuesday 2 March: it is too late to begin.')
  expect(words({ code: 'no-dosing-room' })).toBe('None on Tuesday 2 March: the clinic lists no room for dosing.')
  expect(words({ code: 'rooms-taken' })).toBe('None on Tuesday 2 March: no dosing room is free for 8 h.')
  expect(words({ code: 'rooms-taken' }, true)).toBe('None on Tuesday 2 March: no dosing room is free for 8 h and the night.')
  expect(words({ code: 'people-taken', free: [] })).toBe('None on Tuesday 2 March: no therapist is free for 8 h.')
  expect(words({ code: 'people-taken', free: ['dana'] })).toBe('None on Tuesday 2 March: only Dana is free for 8 h.')
  expect(words({ code: 'not-together' })).toBe('None on Tuesday 2 March: no two therapists and a room are free at the same time.')
})
