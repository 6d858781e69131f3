/** Given a series of calls whose days have gone by with too few of them, then it is a deviation that nobody wrote, and people assess it like any other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../../src/domain/course/commands'
import { type AssessmentGiven, type ShortContacts } from '../../../../src/domain/course/deviations/deviation'
import { deviationsOf, isToAssess } from '../../../../src/domain/course/deviations/deviations-of'
import { addDays, day } from '../../../../src/domain/time/day'
import { wallTimeAt } from '../../../../src/domain/time/zone'
import { adoptWith, dosed, dosedWith, record, seriesAfter } from '../../../support/contact-spec'
import { type Step, courseAfter, expectEvents, expectRefusal, when } from '../../../support/course-spec'

const later = { today: '2027-02-02', timeNow: '18:00' }
const zone = 'Europe/Berlin'
const after = (steps: readonly CourseCommand[]) => courseAfter([...dosed, ...given(steps)])
const given = (steps: readonly CourseCommand[]): readonly Step[] => steps.map((command) => ({ command, given: later }))
const readOn = (course: ReturnType<typeof after>, today: string) => deviationsOf(course, { today: day(today), zone })
const short: ShortContacts = { what: 'contacts', mode: 'phone', least: 2, reached: 1, tried: 1, opens: day('2027-01-26'), closes: day('2027-02-01') }
const tried = [record('2027-01-26', '10:00'), record('2027-01-28', '10:00', { outcome: 'not-reached' })]
const id = 'contacts:exp-1:1'
const minor: AssessmentGiven = { grade: 'minor', reason: 'Was abroad.', action: '' }
const assess = (seen: string | null = null, assessment = minor): CourseCommand => ({ type: 'AssessDeviation', session: 'exp-1', deviation: id, assessment, seen })

describe('calls fallen short', () => {
  it('are a deviation once the last day is over, and none before', () => {
    const course = after(tried)
    expect(readOn(course, '2027-02-01')).toEqual([])
    expect(readOn(course, '2027-02-02')).toMatchObject([{ session: 'exp-1', id, fact: short, by: null, reason: '', at: '2027-02-01T22:59:59.999Z', assessment: null }])
    expect(readOn(course, '2027-06-01')).toEqual(readOn(course, '2027-02-02'))
  })

  it('are none with the least, none where nothing is asked for at least, and none after a session that is still ahead', () => {
    expect(readOn(after([...tried, record('2027-01-30', '10:00')]), '2027-03-01')).toEqual([])
    expect(readOn(courseAfter(dosedWith(adoptWith([seriesAfter('exp-1', { countMin: 0 })]))), '2027-03-01')).toEqual([])
    expect(readOn(after([]), '2027-03-01').map(({ session }) => session)).toEqual(['exp-1'])
  })

  it('lie at the end of the last day on the clinic’s clock, whatever its zone', () => {
    fc.assert(
      fc.property(fc.constantFrom('Pacific/Apia', 'America/Santiago', 'Australia/Lord_Howe', 'Europe/Berlin', 'UTC'), fc.integer({ min: 1, max: 300 }), (one, lastDay) => {
        const course = courseAfter(dosedWith(adoptWith([seriesAfter('exp-1', { lastDay })])))
        const closes = addDays(day('2027-01-25'), lastDay)
        const [found] = deviationsOf(course, { today: addDays(closes, 1), zone: one })
        expect(wallTimeAt(Date.parse(found?.at ?? ''), one)).toEqual({ day: closes, time: '23:59' })
        expect(wallTimeAt(Date.parse(found?.at ?? '') + 1, one).day).toBe(addDays(closes, 1))
        expect(deviationsOf(course, { today: closes, zone: one })).toEqual([])
      }),
    )
  })

  it('go when contacts are written in from paper, and come back when these are struck out', () => {
    const caught = [...tried, record('2027-01-29', null)]
    expect(readOn(after(caught), '2027-02-02')).toEqual([])
    expect(readOn(after([...caught, { type: 'StrikeContact', session: 'exp-1', contact: 'change-7', reason: 'Another patient.' }]), '2027-02-02')).toMatchObject([{ id, fact: short }])
  })

  it('are told apart series by series, the latest first', () => {
    const course = courseAfter(dosedWith(adoptWith([seriesAfter('exp-1'), seriesAfter('exp-1', { firstDay: 8, lastDay: 14 })])))
    expect(readOn(course, '2027-02-09').map((one) => one.id)).toEqual(['contacts:exp-1:8', id])
    expect(readOn(course, '2027-02-08').map((one) => one.id)).toEqual([id])
  })
})

describe('assessing calls that fell short', () => {
  it('writes down what was assessed, as it stood', () => {
    expectEvents(when(assess(), after(tried), later), [{ type: 'DeviationAssessed', session: 'exp-1', deviation: id, fact: short, from: null, to: minor }])
    const [assessed] = readOn(after([...tried, assess()]), '2027-02-02')
    expect(assessed).toMatchObject({ assessment: { ...minor, by: { name: 'Ana' } }, isOutdated: false })
    expect(assessed !== undefined && isToAssess(assessed)).toBe(false)
  })

  it('is refused before the days are over, and once enough were written in', () => {
    expectRefusal(when(assess(), after(tried), { today: '2027-02-01' }), { code: 'deviation-unknown' })
    expectRefusal(when(assess(), after([...tried, record('2027-01-29', null)]), later), { code: 'deviation-unknown' })
  })

  it('is to be looked at again where the count has changed since, and not where it is as it was', () => {
    const none = after([assess()])
    expect(readOn(none, '2027-02-02')).toMatchObject([{ fact: { reached: 0, tried: 0 }, isOutdated: false }])
    const one = after([assess(), record('2027-01-29', null)])
    expect(readOn(one, '2027-02-02')).toMatchObject([{ fact: { reached: 1 }, assessment: minor, isOutdated: true }])
    const struck = after([assess(), record('2027-01-29', null), { type: 'StrikeContact', session: 'exp-1', contact: 'change-6', reason: 'Another patient.' }])
    expect(readOn(struck, '2027-02-02')).toMatchObject([{ fact: { reached: 0 }, isOutdated: false }])
    const again = after([assess(), record('2027-01-29', null), assess('2027-01-04T08:00:00.000Z')])
    expect(readOn(again, '2027-02-02')).toMatchObject([{ fact: { reached: 1 }, isOutdated: false }])
  })

  it('stays in the log alone where the series is no longer short', () => {
    const caught = after([...tried, assess(), record('2027-01-29', null)])
    expect(readOn(caught, '2027-02-02')).toEqual([])
    expect(caught.sessions.find((session) => session.id === 'exp-1')?.assessed[id]).toMatchObject(minor)
  })

  it('is taken back by undo', () => {
    const undone = after([...tried, assess(), { type: 'UndoChange', change: 'change-7' }])
    expect(readOn(undone, '2027-02-02')).toEqual(readOn(after(tried), '2027-02-02'))
  })
})
