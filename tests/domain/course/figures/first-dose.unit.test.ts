/** Knows when a first dose counts as held, how long it was waited for, and when a median says something. */
import { describe, expect, it } from 'vitest'
import type { Course, Session } from '../../../../src/domain/course/course'
import { firstDoseOf, medianOf, timeToDoseOf } from '../../../../src/domain/course/figures/first-dose'
import { time } from '../../../../src/domain/time/clock-time'
import { day } from '../../../../src/domain/time/day'
import { dosed } from '../../../support/contact-spec'
import { adopt, courseAfter } from '../../../support/course-spec'

const planned = courseAfter([{ command: adopt }])
const asked = (course: Course, on: string): Course => ({ ...course, patient: { ...course.patient, enquired: day(on) } })
const changed = (course: Course, id: string, change: Partial<Session>): Course => ({ ...course, sessions: course.sessions.map((one) => (one.id === id ? { ...one, ...change } : one)) })

describe('the first dose', () => {
  it('is the planned day while it is ahead, and the actual day once it was held', () => {
    expect(firstDoseOf(planned)).toEqual({ day: '2027-01-25', isHeld: false })
    expect(firstDoseOf(courseAfter(dosed))).toEqual({ day: '2027-01-25', isHeld: true })
    const late = changed(planned, 'exp-1', { status: 'completed', encounter: { day: day('2027-01-28'), from: time('09:00'), to: time('17:00'), note: '' } })
    expect(firstDoseOf(late)).toEqual({ day: '2027-01-28', isHeld: true })
  })

  it('counts as held as soon as a dose stands in the record, and no longer once that is struck out', () => {
    const by = { id: 'ana', name: 'Ana' }
    const dose = { id: 'one', day: day('2027-01-26'), time: time('09:40'), fact: { what: 'initial-dose', note: '' } as const, by, at: '', deviations: [], reason: '', corrected: null, struck: null }
    const begun = { status: 'in-progress', encounter: { day: day('2027-01-26'), from: time('09:00'), to: null, note: '' } } as const
    expect(firstDoseOf(changed(planned, 'exp-1', { ...begun, record: [dose] }))).toEqual({ day: '2027-01-26', isHeld: true })
    expect(firstDoseOf(changed(planned, 'exp-1', { ...begun, record: [{ ...dose, struck: { by, at: '', reason: 'x' } }] }))).toEqual({ day: '2027-01-26', isHeld: false })
  })

  it('is the second where the first was not held, and none where nothing is planned any more', () => {
    const missed = changed(planned, 'exp-1', { status: 'missed' })
    expect(firstDoseOf(missed)).toEqual({ day: '2027-02-15', isHeld: false })
    expect(firstDoseOf(changed(missed, 'exp-2', { slot: null }))).toBeNull()
    expect(firstDoseOf({ ...planned, standing: 'withdrawn' })).toBeNull()
  })
})

describe('the time to it', () => {
  it('is counted in whole days, and never guessed', () => {
    expect(timeToDoseOf(asked(planned, '2026-11-30'))).toEqual({ enquired: '2026-11-30', dose: { day: '2027-01-25', isHeld: false }, days: 56 })
    expect(timeToDoseOf(asked(planned, '2027-01-25')).days).toBe(0)
    expect(timeToDoseOf(planned)).toMatchObject({ enquired: null, days: null })
    expect(timeToDoseOf(asked(planned, '2027-03-01')).days).toBeNull()
  })

  it.each([
    [[], null],
    [[10, 20], null],
    [[30, 10, 20], 20],
    [[30, 10, 20, 41], 25],
  ])('of %j has the median %s', (days, median) => expect(medianOf(days)).toBe(median))
})
