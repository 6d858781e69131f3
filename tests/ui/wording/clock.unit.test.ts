/** Knows how a time of day reads on either clock. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutesOf, time, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import { type DatesShown, datesShown, onDatesShown, showDates, usualDates } from '../../../src/ui/dates-shown'
import { clockFigures, clockTime, dayAndTime, hourMark, timeSpan, timeSpanInWords } from '../../../src/ui/wording/format'

/** The space inside a time never breaks; here it is written as any other. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ')
const read = (at: string) => plain(clockTime(time(at)))
const span = (from: string, to: string) => plain(timeSpan(time(from), time(to)))

afterEach(() => {
  showDates(usualDates)
})

describe('on the 24-hour clock', () => {
  it('reads as it is kept', () => {
    expect([read('00:00'), read('09:00'), read('13:30'), read('24:00')]).toEqual(['00:00', '09:00', '13:30', '24:00'])
    expect([span('09:00', '11:30'), plain(timeSpanInWords(time('08:00'), time('18:00')))]).toEqual(['09:00–11:30', '08:00 to 18:00'])
    expect([hourMark(9), clockFigures(time('09:24'))]).toEqual(['09', '09:24'])
  })
})

describe('on the 12-hour clock', () => {
  beforeEach(() => {
    showDates({ ...usualDates, clock: '12' })
  })

  it('says am and pm, with midnight and noon at twelve', () => {
    expect(['00:00', '00:30', '09:00', '11:59', '12:00', '12:05', '13:30', '23:00', '24:00'].map(read)).toEqual([
      ...['12 am', '12:30 am', '9 am', '11:59 am', '12 pm', '12:05 pm', '1:30 pm', '11 pm', '12 am'],
    ])
    expect(plain(dayAndTime(day('2027-01-12'), time('16:30')))).toBe('Tue 12 Jan, 4:30 pm')
  })

  it('says the half of the day once where both ends lie in it', () => {
    expect(span('09:00', '11:30')).toBe('9–11:30 am')
    expect(span('12:00', '13:30')).toBe('12–1:30 pm')
    expect(span('00:00', '09:00')).toBe('12–9 am')
    expect(span('09:00', '17:00')).toBe('9 am–5 pm')
    expect(span('10:30', '12:00')).toBe('10:30 am–12 pm')
    expect(plain(timeSpanInWords(time('09:00'), time('11:30')))).toBe('9 to 11:30 am')
    expect(plain(timeSpanInWords(time('08:00'), time('18:00')))).toBe('8 am to 6 pm')
  })

  it('says it twice across midnight, so that an hour of the next day is not taken for one of this', () => {
    expect(span('22:00', '06:00')).toBe('10 pm–6 am')
    expect(span('16:00', '24:00')).toBe('4 pm–12 am')
    expect(span('00:00', '24:00')).toBe('12 am–12 am')
    expect(span('11:00', '10:00')).toBe('11 am–10 am')
  })

  it('is short beside the hours', () => {
    expect([hourMark(0), hourMark(8), hourMark(12), hourMark(24)].map(plain)).toEqual(['12 am', '8 am', '12 pm', '12 am'])
    expect(clockFigures(time('13:24'))).toBe('1:24')
  })

  it('never breaks within a time, and means one minute of the day only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const words = clockTime(timeOfMinutes(minute))
        const [, hour = '', minutes = '0', half] = /^(\d{1,2})(?::(\d\d))?\u00a0(am|pm)$/.exec(words) ?? []
        expect((Number(hour) % 12) * 60 + Number(minutes) + (half === 'pm' ? 720 : 0)).toBe(minute)
        expect(minutesOf(timeOfMinutes(minute))).toBe(minute)
      }),
    )
  })
})

it('rings where days and times are shown in another way, and only then', () => {
  const heard: DatesShown[] = []
  const silence = onDatesShown(() => heard.push(datesShown()))
  expect([showDates(usualDates), showDates({ ...usualDates, weekStart: 'sun' }), showDates({ weekStart: 'sun', clock: '24' })]).toEqual([false, true, false])
  silence()
  showDates(usualDates)
  expect(heard).toEqual([{ weekStart: 'sun', clock: '24' }])
})
