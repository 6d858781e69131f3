/** Knows which weeks a list shows and what it says of closures and absences; refuses to know how. */
import { expect, it } from 'vitest'
import { day } from '../../../../src/domain/time/day'
import { agendaWeeks } from '../../../../src/ui/calendar/agenda/agenda-weeks'
import { smallClinic } from '../../../domain/clinic/clinic-sample'
import { line } from '../session-lines'

const range = { from: day('2027-03-01'), to: day('2027-03-28') }
const everybody = { therapists: [], rooms: [] }
const named = (from: string, to: string, name: string) => ({ from: day(from), to: day(to), name })
const entry = (on: string, facts: Parameters<typeof line>[0] = {}) => ({ courseId: on, code: 'K-17', line: line({ on, ...facts }) })

it('leaves out what lies outside, days without sessions, and weeks of which nothing is to be said', () => {
  const entries = [entry('2027-02-28'), entry('2027-03-02', { at: '14:00' }), entry('2027-03-02', { at: '09:00', minutes: 480 }), entry('2027-03-29')]
  const weeks = agendaWeeks(range, entries, smallClinic, everybody)
  expect(weeks).toHaveLength(1)
  expect(weeks[0]).toMatchObject({ from: '2027-03-01', to: '2027-03-07', count: 2, minutes: 570 })
  expect(weeks[0]?.days.map(({ day: on, entries: all }) => [on, all.map((one) => one.line.time)])).toEqual([['2027-03-02', ['09:00', '14:00']]])
})

it('counts no hours of what was cancelled', () => {
  expect(agendaWeeks(range, [entry('2027-03-02', { status: 'cancelled' })], smallClinic, everybody)[0]).toMatchObject({ count: 1, minutes: 0 })
})

const clinic = {
  ...smallClinic,
  closures: [named('2027-03-12', '2027-03-16', 'inventory')],
  therapists: [
    { id: 'ana', name: 'Ana', away: [named('2027-03-08', '2027-03-12', 'training')] },
    { id: 'ben', name: 'Ben', away: [named('2027-02-01', '2027-03-02', '')] },
  ],
  rooms: [{ id: 'r1', name: 'Oak', suits: ['dosing' as const], closedOn: [], closed: [named('2027-03-25', '2027-03-25', 'painting')] }],
}

it('says closures and absences in each week that they touch, in the order of their days', () => {
  expect(agendaWeeks(range, [], clinic, everybody).map(({ from, notes }) => [from, ...notes])).toEqual([
    ['2027-03-01', 'Ben away Mon 1 to Tue 2 Mar'],
    ['2027-03-08', 'Ana away all week, training', 'Closed Fri 12 to Sun 14 Mar, inventory'],
    ['2027-03-15', 'Closed Mon 15 to Tue 16 Mar, inventory'],
    ['2027-03-22', 'Oak closed Thu 25 Mar, painting'],
  ])
})

it('calls the five days from Monday a whole week, on whatever day a week begins', () => {
  const fromSunday = { from: day('2027-02-28'), to: day('2027-03-27') }
  expect(agendaWeeks(fromSunday, [], clinic, { therapists: ['ana'], rooms: ['none'] }).flatMap(({ notes }) => notes)).toEqual([
    'Ana away all week, training',
    'Closed Fri 12 to Sat 13 Mar, inventory',
    'Closed Sun 14 to Tue 16 Mar, inventory',
  ])
})

it('keeps to those who are asked about, and to every closure', () => {
  expect(agendaWeeks(range, [], clinic, { therapists: ['ben'], rooms: ['r2'] }).flatMap(({ notes }) => notes)).toEqual([
    'Ben away Mon 1 to Tue 2 Mar',
    'Closed Fri 12 to Sun 14 Mar, inventory',
    'Closed Mon 15 to Tue 16 Mar, inventory',
  ])
})
