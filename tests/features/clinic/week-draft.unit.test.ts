/** Knows how the hours of a week answer to each act on them; refuses to know the screen. */
import { describe, expect, it } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { closedWeek, officeHours } from '../../../src/features/clinic/clinic-draft'
import { isLikeMonday, likeMonday, withHours, withMoreHours, withoutHours } from '../../../src/features/clinic/week-draft'

const split = [
  { from: time('08:00'), to: time('12:00') },
  { from: time('13:00'), to: time('17:00') },
]
const week = { ...closedWeek, mon: split }

describe('the hours of a week', () => {
  it('open a closed day like the first open one, or in office hours where none is', () => {
    expect(withMoreHours(week, 'sat').sat).toEqual([split[0]])
    expect(withMoreHours(closedWeek, 'sat').sat).toEqual([officeHours])
  })

  it('give an open day another span that is still to be filled in', () => {
    expect(withMoreHours(week, 'mon').mon).toEqual([...split, { from: null, to: null }])
  })

  it('change and take out one span only', () => {
    expect(withHours(week, 'mon', 1, { to: time('18:00') }).mon).toEqual([split[0], { from: time('13:00'), to: time('18:00') }])
    expect(withoutHours(week, 'mon', 0)).toEqual({ ...closedWeek, mon: [split[1]] })
  })

  it('make a day the same as Monday, all its spans', () => {
    expect(isLikeMonday(week, 'wed')).toBe(false)
    const next = likeMonday(week, 'wed')
    expect(next.wed).toEqual(split)
    expect(isLikeMonday(next, 'wed')).toBe(true)
  })
})
