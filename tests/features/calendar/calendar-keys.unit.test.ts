/** Knows where single keys lead on the calendar page; refuses to know how they are heard. */
import { expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { type Asked, noFilters } from '../../../src/features/calendar/asked-in-url'
import { afterKey, keyWords } from '../../../src/features/calendar/calendar-keys'

const today = day('2027-03-01')
const filters = { ...noFilters, rooms: ['oak'] }
const week: Asked = { view: 'week', day: null, by: 'day', span: '9', asOf: null, filters }

it('goes on and back by what the view shows, from today where no day is asked for', () => {
  expect(afterKey('n', week, today)).toEqual({ ...week, view: 'week', day: '2027-03-08' })
  expect(afterKey('k', week, today)).toEqual({ ...week, view: 'week', day: '2027-02-22' })
  expect(afterKey('j', { ...week, view: 'list', day: day('2027-04-07') }, today)).toEqual({ ...week, view: 'list', day: '2027-05-05' })
  expect(afterKey('n', { ...week, view: 'courses' }, today)).toEqual({ ...week, view: 'courses', day: '2027-06-01' })
  expect(afterKey('n', { ...week, view: 'courses', span: '3' }, today)).toEqual({ ...week, view: 'courses', span: '3', day: '2027-04-01' })
  expect(afterKey('p', { ...week, view: 'month', day: day('2027-03-31') }, today)).toEqual({ ...week, view: 'month', day: '2027-02-28' })
})

it('changes the view and keeps the day, and the other way round', () => {
  expect(afterKey('d', { ...week, day: day('2027-04-07') }, today)).toEqual({ ...week, view: 'day', day: '2027-04-07' })
  expect(afterKey('c', week, today)).toEqual({ ...week, view: 'courses' })
  expect(afterKey('r', week, today)).toEqual({ ...week, view: 'people' })
  expect(afterKey('n', { ...week, view: 'people' }, today)).toEqual({ ...week, view: 'people', day: '2027-03-02' })
  expect(afterKey('n', { ...week, view: 'people', by: 'week' }, today)).toEqual({ ...week, view: 'people', by: 'week', day: '2027-03-08' })
  expect(afterKey('l', week, today)).toEqual({ ...week, view: 'list', day: null })
  expect(afterKey('t', { ...week, day: day('2027-04-07') }, today)).toEqual(week)
})

it('means something for each key the page tells of, and nothing for others', () => {
  for (const key of keyWords.flatMap(([keys]) => keys)) expect(afterKey(key, week, today), key).toBeDefined()
  expect(['g', '/', '?'].map((key) => afterKey(key, week, today))).toEqual(['day', 'filter', 'keys'])
  for (const key of ['a', 'x', ' ', '1', 'T']) expect(afterKey(key, week, today), key).toBeUndefined()
})
