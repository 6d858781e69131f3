/** Knows how a series of contacts reads from day to day; refuses to know how it is drawn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { contactDaysOf, contactSeriesOf, contactsWithoutSeries, shortSeriesOf } from '../../../../src/domain/course/contacts/contact-series'
import { evenlyOver } from '../../../../src/domain/course/contacts/spread'
import { day } from '../../../../src/domain/time/day'
import { adoptWith, dosed, dosedWith, protocolWithCalls, record, seriesAfter } from '../../../support/contact-spec'
import { courseAfter } from '../../../support/course-spec'

const later = { today: '2027-03-04', timeNow: '18:00' }
const first = (steps: readonly CourseCommand[], today: string) =>
  contactSeriesOf(courseAfter([...dosed, ...steps.map((command) => ({ command, given: later }))]), day(today))[0]

describe('a series', () => {
  it('is counted from the planned day while its session is ahead, and ahead until then', () => {
    const [line, other] = contactSeriesOf(courseAfter([{ command: adoptWith(protocolWithCalls.contactSeries) }]), day('2027-01-30'))
    expect(line).toMatchObject({ after: 'exp-1', isHeld: false, opens: '2027-01-26', closes: '2027-02-01', state: 'ahead', dueNow: 0 })
    expect(other).toMatchObject({ after: 'exp-2', wanted: 1, isCounted: false })
  })

  it('opens after the actual day and suggests days of the app’s own', () => {
    expect(first([], '2027-01-25')).toMatchObject({ isHeld: true, state: 'ahead', dueNow: 0 })
    const line = first([], '2027-01-28')
    expect(line).toMatchObject({ wanted: 4, least: 2, most: 5, reached: 0, state: 'due', dueNow: 2 })
    expect(line?.suggested).toEqual([
      { day: '2027-01-26', state: 'overdue' },
      { day: '2027-01-28', state: 'due' },
      { day: '2027-01-30', state: 'ahead' },
      { day: '2027-02-01', state: 'ahead' },
    ])
  })

  it('counts who was reached, beside who was only tried; what is struck counts for neither', () => {
    const steps = [record('2027-01-26', '10:00'), record('2027-01-28', '10:00', { outcome: 'not-reached' }), record('2027-01-28', '15:00')]
    const strike: CourseCommand = { type: 'StrikeContact', session: 'exp-1', contact: 'change-7', reason: 'another patient' }
    expect(first(steps, '2027-01-28')).toMatchObject({ reached: 2, tried: 1, state: 'due', dueNow: 0 })
    const line = first([...steps, strike], '2027-01-28')
    expect(line).toMatchObject({ reached: 1, tried: 1, dueNow: 1 })
    expect(line?.contacts.map(({ struck }) => struck !== null)).toEqual([false, false, true])
  })

  it('is done once the wanted number is reached, or over with the least', () => {
    const calls = ['26', '27', '28', '29'].map((date) => record(`2027-01-${date}`, '10:00'))
    expect(first(calls, '2027-01-29')).toMatchObject({ reached: 4, state: 'done', dueNow: 0 })
    expect(first(calls.slice(0, 2), '2027-02-01')?.state).toBe('due')
    const over = first(calls.slice(0, 2), '2027-02-02')
    expect(over).toMatchObject({ state: 'done', dueNow: 0 })
    expect(over?.suggested.map(({ state }) => state)).toEqual(['done', 'done', 'missed', 'missed'])
  })

  it('is short where it closed with fewer than the least, and a late contact still counts for it', () => {
    const course = courseAfter([...dosed, { command: record('2027-01-26', '10:00'), given: later }])
    expect(shortSeriesOf(course, day('2027-02-01'))).toEqual([])
    expect(shortSeriesOf(course, day('2027-02-02'))).toMatchObject([{ after: 'exp-1', reached: 1, least: 2, state: 'short' }])
    const caught = courseAfter([...dosed, ...[record('2027-01-26', '10:00'), record('2027-02-03', '10:00', {}, 'abroad')].map((command) => ({ command, given: later }))])
    expect(shortSeriesOf(caught, day('2027-02-04'))).toEqual([])
  })

  it('never falls short where nothing is asked for at least', () => {
    const none = courseAfter(dosedWith(adoptWith([seriesAfter('exp-1', { count: null, countMin: 0 })])))
    expect(contactSeriesOf(none, day('2027-01-25'))[0]?.state).toBe('ahead')
    expect(contactSeriesOf(none, day('2027-01-26'))[0]).toMatchObject({ state: 'done', suggested: [] })
  })

  it('leaves with a session that does not take place', () => {
    const course = courseAfter([...dosed, { command: { type: 'CancelSession', session: 'exp-2', reason: 'stopped' }, given: later }])
    expect(contactSeriesOf(course, day('2027-02-02')).map(({ after }) => after)).toEqual(['exp-1'])
  })

  it('counts nothing from before its session was held anew, and keeps it to be read', () => {
    const course = courseAfter([...dosed, { command: record('2027-01-26', '10:00'), given: later }])
    const encounter = { day: day('2027-02-03'), from: null, to: null, note: '' }
    const anew = { ...course, sessions: course.sessions.map((session) => (session.id === 'exp-1' ? { ...session, encounter } : session)) }
    expect(contactSeriesOf(anew, day('2027-02-04'))[0]).toMatchObject({ reached: 0, contacts: [], state: 'due' })
    expect(contactsWithoutSeries(anew).map(({ day: on }) => on)).toEqual(['2027-01-26'])
    expect(contactsWithoutSeries(course)).toEqual([])
  })

  it('names the days on which series of held sessions are open', () => {
    expect(contactDaysOf(courseAfter(dosed))).toEqual(['2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31', '2027-02-01'])
  })
})

describe('spreading', () => {
  it.each([
    [4, [1, 3, 5, 7]],
    [7, [1, 2, 3, 4, 5, 6, 7]],
    [2, [1, 7]],
    [1, [1]],
    [0, []],
  ])('%i over days 1 to 7', (count, days) => expect(evenlyOver(1, 7, count)).toEqual(days))

  it('keeps its number, its order and its bounds, and gaps that differ by a day at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), (from, length, count) => {
        const days = evenlyOver(from, from + length, count)
        expect(days).toHaveLength(count)
        expect(days.every((one) => Number.isInteger(one) && one >= from && one <= from + length)).toBe(true)
        const gaps = days.slice(1).map((one, index) => one - (days[index] ?? one))
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(0)
        if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
