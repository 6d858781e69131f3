/** Knows which calls are still suggested, and on which days; refuses to know a calendar. */
import { describe, expect, it } from 'vitest'
import { suggestedCallsOf } from '../../../../src/domain/course/contacts/suggested-calls'
import type { Standing } from '../../../../src/domain/course/lifecycle'
import { day } from '../../../../src/domain/time/day'
import { adoptWith, dosed, dosedWith, protocolWithCalls, record, seriesAfter } from '../../../support/contact-spec'
import { courseAfter } from '../../../support/course-spec'

const later = { today: '2027-03-04', timeNow: '18:00' }
const told = (course: ReturnType<typeof courseAfter>, today: string) => suggestedCallsOf(course, day(today)).map(({ day: on, state, number }) => `${on} ${number} ${state}`)

describe('suggested calls', () => {
  it('are those of held sessions that are not answered, each on its own day', () => {
    const course = courseAfter([...dosed, { command: record('2027-01-26', '10:00'), given: later }])
    expect(told(course, '2027-01-30')).toEqual(['2027-01-28 2 overdue', '2027-01-30 3 due', '2027-02-01 4 ahead'])
    expect(suggestedCallsOf(course, day('2027-01-30'))[0]).toEqual({
      courseId: 'course-1', code: 'K-17', after: 'exp-1', title: 'Dosing 1', mode: 'phone', day: '2027-01-28', state: 'overdue', number: 2, wanted: 4, isCounted: true, pair: ['ana', 'ben'],
    })
  })

  it('are none before the session was held, and none once the days are over', () => {
    expect(told(courseAfter([{ command: adoptWith(protocolWithCalls.contactSeries) }]), '2027-01-26')).toEqual([])
    expect(told(courseAfter(dosed), '2027-02-02')).toEqual([])
  })

  it('stand as many as the protocol’s least where it names no number', () => {
    const course = courseAfter(dosedWith(adoptWith([seriesAfter('exp-1', { count: null, countMin: 2, mode: 'video' })])))
    expect(suggestedCallsOf(course, day('2027-01-26'))).toMatchObject([{ number: 1, wanted: 2, isCounted: false, mode: 'video', state: 'due' }, { number: 2, state: 'ahead' }])
  })

  it.each<readonly [Standing, number]>([['active', 4], ['on-hold', 4], ['dosing-stopped', 4], ['completed', 0], ['withdrawn', 0], ['lost-to-follow-up', 0], ['discarded', 0]])('while the course is %s: %i', (standing, count) => {
    expect(suggestedCallsOf({ ...courseAfter(dosed), standing }, day('2027-01-26'))).toHaveLength(count)
  })
})
