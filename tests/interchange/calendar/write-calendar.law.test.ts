import fc from 'fast-check'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { minutesOf, timeOfMinutes } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { clockStepOn, instantsOf, minutesPassing } from '../../../src/domain/time/zone'
import type { CalendarEntry } from '../../../src/interchange/calendar/calendar-entry'
import { calendarText } from '../../../src/interchange/calendar/write-calendar'

/** Half an hour, none, an hour at midnight, a day left out, the ends of the world, and a year in which the rules themselves changed. */
const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Tehran', 'America/St_Johns', 'Etc/UTC', 'UTC'] as const
const starts = ['2026-11-22', '2027-03-20', '2027-09-25', '2011-12-20', '2018-10-20', '2022-03-15'] as const
const at = '2026-11-22T08:00:00.000Z'

const plain: Omit<CalendarEntry, 'uid' | 'when'> = { sequence: 2, status: 'TENTATIVE', summary: 'Appointment', location: '', description: [], categories: [], window: null }

const place = fc.record({
  zone: fc.constantFrom(...zones),
  from: fc.constantFrom(...starts),
  ahead: fc.integer({ min: 0, max: 30 }),
  start: fc.integer({ min: 0, max: 95 }),
  length: fc.integer({ min: 1, max: 64 }),
})

describe('whenever a session lies', () => {
  it('both readers find the instants at which it begins and ends, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        const zone = places[0]?.zone ?? 'UTC'
        const wanted = places.flatMap(({ from, ahead, start, length }, index) => {
          const when = { day: addDays(day(from), ahead), time: timeOfMinutes(start * 15), minutes: length * 15 }
          const [begin] = instantsOf(when.day, when.time, zone)
          if (begin === undefined) return []
          const end = begin + minutesPassing(when.day, minutesOf(when.time), when.minutes, zone) * 60_000
          return [{ uid: `u${index}`, begin, end, when }]
        })
        const text = calendarText({ name: 'Appointments', zone, at }, wanted.map(({ uid, when }) => ({ ...plain, uid, when })))
        const own = ICAL.Component.fromString(text)
        const spelled = own.getFirstSubcomponent('vtimezone')
        const found = own.getAllSubcomponents('vevent').map((event) => {
          const instant = (name: string) => {
            const value = event.getFirstPropertyValue(name)
            if (!(value instanceof ICAL.Time)) throw new Error(name)
            // The file's own zone is asked and no other that the reader may know; a time that would be told twice stands in UTC.
            const read = value.clone()
            if (spelled !== null && value.zone !== ICAL.Timezone.utcTimezone) read.zone = new ICAL.Timezone(spelled)
            return read.toUnixTime() * 1000
          }
          return { uid: event.getFirstPropertyValue('uid'), begin: instant('dtstart'), end: instant('dtend') }
        })
        const told = (list: readonly { readonly uid: unknown; readonly begin: number; readonly end: number }[]) => list.map(({ uid, begin, end }) => `${String(uid)} ${begin} ${end}`).sort()
        expect(told(found)).toEqual(told(wanted))
        // The second reader takes the change up to half a day too early or late, so it is asked about days without one nearby.
        const isCalm = ({ when }: (typeof wanted)[number]) => [-1, 0, 1, 2].every((beside) => clockStepOn(addDays(when.day, beside), zone) === null)
        const calm = wanted.filter(isCalm)
        const second = (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({ uid: event.uid, begin: event.start.date.getTime(), end: event.end?.date.getTime() ?? Number.NaN }))
        expect(told(second.filter(({ uid }) => calm.some((one) => one.uid === uid)))).toEqual(told(calm))
      }),
    )
  })
})

describe('whatever a text holds', () => {
  const sign = fc.oneof(
    fc.constantFrom('Ø', '😀', '👩‍⚕️', 'e\u0301', '\\', ';', ',', ':', '"', '\n', '\r\n', '\r', '\t', '\u0000', '\u0007', '\u2028', '\ud800', 'BEGIN:VEVENT', ' ', '\\n'),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constant('x'.repeat(40)),
  )
  const anyText = fc.array(sign, { maxLength: 60 }).map((parts) => parts.join(''))

  it('no line is longer than 75 octets, none cuts a sign, and it is read as it was but for signs no text may hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, location) => {
        const when = { day: day('2027-03-28'), time: timeOfMinutes(540), minutes: 90 }
        const text = calendarText({ name: 'Appointments', zone: 'Europe/Berlin', at }, [{ ...plain, uid: 'u', when, summary, location: `L${location}`, description: [summary, location] }])
        const bytes = Buffer.from(text, 'utf8')
        expect(bytes.toString('utf8')).toBe(text)
        const lines = text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u)
          expect(line).not.toBe('')
        }
        const [event] = ICAL.Component.fromString(text).getAllSubcomponents('vevent')
        if (event === undefined) throw new Error('no event')
        const cleaned = (of: string) => of.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(/[^\n\P{Cc}]|\p{Cs}|[\u2028\u2029]/gu, '')
        expect(event.getFirstPropertyValue('summary')).toBe(cleaned(summary))
        expect(event.getFirstPropertyValue('location')).toBe(`L${cleaned(location)}`)
        expect(event.getFirstPropertyValue('description')).toBe(cleaned(`${summary}\n${location}`))
      }),
    )
  })
})
