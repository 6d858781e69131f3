/** Knows where single keys lead on the calendar page; refuses to know how they are heard. */
import { expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { type Asked, noFilters } from '../../../src/features/calendar/asked-in-url'
import { afterKey, keyWords } from '../../../src/features/calendar/calendar-keys'

const today = day('2027-03-01')
const filters = { ...noFilters, rooms: ['oak'] }
const week: Asked = { view: 'week', day: null, filters }

it('goes on and back by what the view shows, from today where no day is asked for', () => {
  expect(afterKey('n', week, today)).toEqual({ view: 'week', day: '2027-03-08', filters })
  expect(afterKey('k', week, today)).toEqual({ view: 'week', day: '2027-02-22', filters })
  expect(afterKey('j', { ...week, view: 'list', day: day('2027-04-07') }, today)).toEqual({ view: 'list', day: '2027-05-05', filters })
  expect(afterKey('p', { ...week, view: 'month', day: day('2027-03-31') }, today)).toEqual({ view: 'month', day: '2027-02-28', filters })
})

it('changes the view and keeps the day, and the other way round', () => {
  expect(afterKey('d', { ...week, day: day('2027-04-07') }, today)).toEqual({ view: 'day', day: '2027-04-07', filters })
  expect(afterKey('l', week, today)).toEqual({ view: 'list', day: null, filters })
  expect(afterKey('t', { ...week, day: day('2027-04-07') }, today)).toEqual(week)
})

it('means something for each key the page tells of, and nothing for others', () => {
  for (const key of keyWords.flatMap(([keys]) => keys)) expect(afterKey(key, week, today), key).toBeDefined()
  expect(['g', '/', '?'].map((key) => afterKey(key, week, today))).toEqual(['day', 'filter', 'keys'])
  for (const key of ['a', 'x', ' ', '1', 'T']) expect(afterKey(key, week, today), key).toBeUndefined()
})
