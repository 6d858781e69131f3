/** Knows which sessions a filter leaves and what its parts are called; refuses to know how it is chosen. */
import { expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Filters, noFilters } from '../../../src/features/calendar/asked-in-url'
import { chosenIn, isSame, withoutChosen } from '../../../src/features/calendar/filter-names'
import { callsLeft, countOf, filtered } from '../../../src/features/calendar/filtering'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { line } from '../../ui/calendar/session-lines'
import { suggestedCall } from '../../ui/calendar/suggested-call'

const slot = (therapists: readonly string[], room: string | null) => ({ day: day('2027-03-01'), time: time('09:00'), minutes: 90, therapists, room })
const away = { code: 'therapist-away', session: 'prep-1', day: day('2027-03-01'), therapist: 'ana', name: 'Ana', absence: null, time: time('09:00') } as const
const entries = [
  { courseId: 'k', code: 'K-17', line: line({ session: 'exp-1', look: 'dosing', status: 'confirmed', slot: slot(['ana', 'ben'], 'r1') }) },
  { courseId: 'd', code: 'D-14', line: line({ session: 'prep-1', look: 'preparation', conflicts: [away], slot: slot(['ana'], 'r2') }) },
  { courseId: 'd', code: 'D-14', line: line({ session: 'call', look: 'contact', slot: slot(['ben'], null) }) },
]
const left = (filters: Partial<Filters>) => filtered(entries, { ...noFilters, ...filters }).map((entry) => entry.line.session)

it('leaves what every list that says something holds', () => {
  expect(filtered(entries, noFilters)).toBe(entries)
  expect(left({ therapists: ['ana'] })).toEqual(['exp-1', 'prep-1'])
  expect(left({ therapists: ['ana'], rooms: ['r1'] })).toEqual(['exp-1'])
  expect(left({ states: ['conflict', 'confirmed'] })).toEqual(['exp-1', 'prep-1'])
  expect(left({ courses: ['d'], kinds: ['contact'] })).toEqual(['call'])
  expect(left({ courses: ['nobody'] })).toEqual([])
})

it('leaves calls by patient and by pair; they are contacts, in no room and in no state', () => {
  const calls = [suggestedCall('k', '2027-03-02'), suggestedCall('d', '2027-03-02', { pair: ['chidi', 'dana'] })]
  const leftOf = (filters: Partial<Filters>) => callsLeft(calls, { ...noFilters, ...filters }).map(({ code }) => code)
  expect(callsLeft(calls, noFilters)).toBe(calls)
  expect(leftOf({ therapists: ['dana', 'gone'] })).toEqual(['d'])
  expect(leftOf({ courses: ['k'], kinds: ['contact', 'dosing'] })).toEqual(['k'])
  expect(leftOf({ courses: ['k'], therapists: ['dana'] })).toEqual([])
  expect([leftOf({ rooms: ['r1'] }), leftOf({ states: ['planned'] }), leftOf({ kinds: ['dosing'] })]).toEqual([[], [], []])
})

it('names what is chosen, and what is no longer known as unknown', () => {
  const filters: Filters = { therapists: ['ana', 'gone'], rooms: ['gone'], kinds: ['dosing'], states: ['no-show', 'conflict'], courses: ['k', 'gone'] }
  const chosen = chosenIn(filters, smallClinic, { k: 'K-17' })
  expect(chosen.map(({ name }) => name)).toEqual([
    'Dosing', 'Did not come', 'In conflict', 'Ana', 'Unknown therapist', 'Unknown room', 'K-17', 'Unknown patient',
  ])
  expect(chosen).toHaveLength(countOf(filters))
  expect(isSame(chosen.reduce(withoutChosen, filters), noFilters)).toBe(true)
})
