import { describe, expect, it } from 'vitest'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import {
  counted,
  dayAndTime,
  dayMonth,
  daySpan,
  elapsed,
  fromTarget,
  inDays,
  length,
  listOf,
  longDay,
  longDaySpan,
  longDayYear,
  monthYear,
  shortDay,
  timeSpan,
  weekdayName,
} from '../../src/ui/wording/format'

const tuesday = day('2027-01-12')

describe('days', () => {
  it('writes a day as people say it', () => {
    expect(longDay(tuesday)).toBe('Tuesday 12 January')
    expect(longDayYear(tuesday)).toBe('Tuesday 12 January 2027')
    expect(shortDay(day('2027-09-01'))).toBe('Wed 1 Sep')
    expect(dayMonth(day('2027-03-28'))).toBe('28 Mar')
    expect(monthYear(tuesday)).toBe('January 2027')
    expect(dayAndTime(tuesday, time('10:00'))).toBe('Tue 12 Jan, 10:00')
  })

  it('names the seven weekdays from Monday', () => {
    expect(weekdayName('mon')).toBe('Monday')
    expect(weekdayName('sun')).toBe('Sunday')
  })

  it('drops what the two ends of a range share', () => {
    expect(daySpan({ from: day('2027-01-15'), to: day('2027-01-25') })).toBe('15 – 25 Jan')
    expect(daySpan({ from: day('2027-01-22'), to: day('2027-02-01') })).toBe('22 Jan – 1 Feb')
    expect(daySpan({ from: tuesday, to: tuesday })).toBe('12 Jan')
    expect(daySpan({ from: day('2026-12-28'), to: day('2027-01-03') })).toBe('28 Dec 2026 – 3 Jan 2027')
    expect(longDaySpan({ from: day('2027-03-29'), to: day('2027-04-02') })).toBe('29 March – 2 April 2027')
    expect(longDaySpan({ from: day('2027-03-01'), to: day('2027-03-05') })).toBe('1 – 5 March 2027')
  })

  it('says how far away a day is', () => {
    const near = (text: string) => inDays(day(text), tuesday)
    expect(near('2027-01-12')).toBe('today')
    expect(near('2027-01-13')).toBe('tomorrow')
    expect(near('2027-01-15')).toBe('in 3 days')
    expect(near('2027-01-11')).toBe('yesterday')
    expect(near('2027-01-10')).toBe('2 days ago')
    expect(fromTarget(3)).toBe('3 days after target')
    expect(fromTarget(-1)).toBe('1 day before target')
  })
})

describe('times, counts and names', () => {
  it('keeps appointments of an hour and a half in minutes', () => {
    expect(length(90)).toBe('90 min')
    expect(length(480)).toBe('8 h')
    expect(length(103)).toBe('1 h 43 min')
    expect(elapsed(90)).toBe('1 h 30 min')
    expect(elapsed(0)).toBe('0 min')
    expect(timeSpan(time('09:00'), time('17:00'))).toBe('09:00–17:00')
  })

  it('counts and lists', () => {
    expect(counted(1, 'session', 'sessions')).toBe('1 session')
    expect(counted(0, 'session', 'sessions')).toBe('0 sessions')
    expect(listOf([])).toBe('')
    expect(listOf(['Ana', 'Ben'])).toBe('Ana and Ben')
    expect(listOf(['Ana', 'Ben', 'Chidi'])).toBe('Ana, Ben and Chidi')
  })
})
