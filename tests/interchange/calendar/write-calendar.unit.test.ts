import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { day } from '../../../src/domain/time/day'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { timeZoneText } from '../../../src/interchange/calendar/time-zone'
import { calendarText } from '../../../src/interchange/calendar/write-calendar'

const head = { name: 'Appointments', zone: 'Europe/Berlin', at: '2026-11-22T08:00:00.123Z' }
const entry: CalendarEntry = {
  uid: 'u1',
  sequence: 4,
  status: 'CONFIRMED',
  when: { day: day('2027-03-29'), time: time('09:30'), minutes: 480 },
  summary: 'Appointment',
  location: 'Fern; first floor, left',
  description: [],
  categories: [],
  window: null,
}
const milestone: CalendarEntry = { ...entry, uid: 'u0', when: { day: day('2027-02-28'), time: null }, status: 'TENTATIVE' }

function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}

describe('a calendar file', () => {
  it('says what the format asks for and no more', () => {
    const lines = unfolded(calendarText(head, [entry]))
    expect(lines.slice(0, 5)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Eighteen Weeks//Calendar//EN', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Appointments'])
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:u1',
      'DTSTAMP:20261122T080000Z',
      'SEQUENCE:4',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'DTSTART;TZID=Europe/Berlin:20270329T093000',
      'DTEND;TZID=Europe/Berlin:20270329T173000',
      'SUMMARY:Appointment',
      'LOCATION:Fern\\; first floor\\, left',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('gives a day to what has no time', () => {
    const lines = unfolded(calendarText(head, [milestone]))
    expect(lines).toContain('DTSTART;VALUE=DATE:20270228')
    expect(lines).toContain('DTEND;VALUE=DATE:20270301')
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines).not.toContain('BEGIN:VTIMEZONE')
  })

  it('is the same in whatever order the entries come', () => {
    expect(calendarText(head, [entry, milestone])).toBe(calendarText(head, [milestone, entry]))
  })

  it('is read as it was by a second reader', () => {
    const read = convertIcsCalendar(undefined, calendarText(head, [entry, milestone]))
    expect(read.events?.map(({ uid, summary, location, status, sequence, class: secrecy, start }) => [uid, summary, location, status, sequence, secrecy, start.date.toISOString()])).toEqual([
      ['u0', 'Appointment', 'Fern; first floor, left', 'TENTATIVE', 4, 'PRIVATE', '2027-02-28T00:00:00.000Z'],
      ['u1', 'Appointment', 'Fern; first floor, left', 'CONFIRMED', 4, 'PRIVATE', '2027-03-29T07:30:00.000Z'],
    ])
  })

  it('lasts as long as it lasts where clocks are set meanwhile', () => {
    const night = (on: string, zone: string) =>
      unfolded(calendarText({ ...head, zone }, [{ ...entry, when: { day: day(on), time: time('20:00'), minutes: 7 * 60 } }])).slice(-9).filter((line) => /^DT(?:START|END)/.test(line))
    expect(night('2027-03-27', 'Europe/Berlin')).toEqual(['DTSTART;TZID=Europe/Berlin:20270327T200000', 'DTEND;TZID=Europe/Berlin:20270328T030000'])
    expect(night('2027-03-27', 'UTC')).toEqual(['DTSTART:20270327T200000Z', 'DTEND:20270328T030000Z'])
    const jumped = { ...entry, when: { day: day('2027-03-28'), time: time('01:00'), minutes: 90 } }
    expect(unfolded(calendarText(head, [jumped])).filter((line) => line.startsWith('DTEND'))).toEqual(['DTEND;TZID=Europe/Berlin:20270328T030000'])
  })
})

describe('a session at a time that the clock shows twice', () => {
  it('is told in UTC, because readers differ on which of both is meant', () => {
    const times = (from: string) => unfolded(calendarText(head, [{ ...entry, when: { day: day('2027-10-31'), time: time(from), minutes: 90 } }])).slice(-9).filter((line) => /^DT(?:START|END)/.test(line))
    expect(times('02:30')).toEqual(['DTSTART:20271031T003000Z', 'DTEND:20271031T030000Z'])
    expect(times('01:00')).toEqual(['DTSTART:20271030T230000Z', 'DTEND:20271031T003000Z'])
    expect(times('03:30')).toEqual(['DTSTART;TZID=Europe/Berlin:20271031T033000', 'DTEND;TZID=Europe/Berlin:20271031T050000'])
  })
})

describe('the zone of a calendar file', () => {
  it('spells out every change with the offsets around it', () => {
    const lines = timeZoneText('Australia/Lord_Howe', { from: day('2027-01-10'), to: day('2027-12-31') }).split('\r\n')
    expect(lines.filter((line) => !/^(?:BEGIN:VT|END:VT)/.test(line))).toEqual([
      'TZID:Australia/Lord_Howe',
      ...['BEGIN:DAYLIGHT', 'DTSTART:20270110T000000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1100', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'DTSTART:20270404T020000', 'TZOFFSETFROM:+1100', 'TZOFFSETTO:+1030', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20271003T020000', 'TZOFFSETFROM:+1030', 'TZOFFSETTO:+1100', 'END:DAYLIGHT'],
      '',
    ])
  })

  it('has one offset where clocks are never set, and none is named for UTC', () => {
    const kolkata = timeZoneText('Asia/Kolkata', { from: day('2027-01-10'), to: day('2028-12-31') })
    expect(kolkata.match(/TZOFFSETTO:\+0530/g)).toHaveLength(1)
    expect(timeZoneText('UTC', { from: day('2027-01-10'), to: day('2028-12-31') })).toBe('')
  })

  it('begins before a change on its first day', () => {
    const text = `BEGIN:VCALENDAR\r\n${timeZoneText('Europe/Berlin', { from: day('2027-03-28'), to: day('2027-03-28') })}END:VCALENDAR\r\n`
    const zone = new ICAL.Timezone(ICAL.Component.fromString(text).getFirstSubcomponent('vtimezone') ?? new ICAL.Component('vtimezone'))
    const offset = (on: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(on))
    expect([offset('2027-03-28T01:30:00'), offset('2027-03-28T03:30:00')]).toEqual([3600, 7200])
  })
})
