import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { closuresOfFile } from '../../../src/interchange/calendar/reading/closures-of-file'

const asked = { zone: 'Europe/Berlin', closures: [], range: { from: day('2026-11-22'), to: day('2028-12-31') } }

const sound = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VTIMEZONE',
  'TZID:Own Time',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:a',
  'SUMMARY:New Year\\, a holiday',
  'DTSTART;VALUE=DATE:20000101',
  'DTEND;VALUE=DATE:20000102',
  'RRULE:FREQ=YEARLY;COUNT=40;INTERVAL=1',
  'EXDATE;VALUE=DATE:20270101',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:a',
  'RECURRENCE-ID;VALUE=DATE:20280101',
  'DTSTART;TZID=Own Time:20280103T090000',
  'DURATION:PT8H',
  'STATUS:CONFIRMED',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:b',
  'SUMMARY:Staff day',
  'DTSTART;TZID=America/New_York:20270301T200000',
  'DTEND:20270302T030000Z',
  'RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20280101T000000Z',
  'RDATE:20270401T090000',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const torn = fc.constantFrom(
  ...['\r\n', '\n ', ';', ':', ',', '=', '"', '\\', '-', '0', '99999999', 'Z', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VCALENDAR\r\n', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n'],
  ...['RRULE:FREQ=SECONDLY\r\n', 'FREQ=WEEKLY;', 'COUNT=999999999;', 'INTERVAL=9007199254740993;', 'UNTIL=;', 'BYDAY=53SU;', 'BYSETPOS=-366;', 'TZID=;', 'VALUE=PERIOD;', 'VALUE=DATE;', '__proto__', 'P99999W', '\u0000', '😀', '\ud800', '\uFEFF', '19000101', '21991231T235959'],
)

/** Some places of the file cut out, written twice, or filled with what does not belong there. */
const mutated = fc
  .array(fc.record({ at: fc.nat({ max: sound.length }), cut: fc.nat({ max: 30 }), put: fc.oneof(torn, fc.string({ unit: 'binary', maxLength: 4 }), fc.constant('')), again: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((changes) => changes.reduce((text, { at, cut, put, again }) => text.slice(0, at) + put + (again ? text.slice(at, at + cut).repeat(2) : text.slice(at + cut)) + (again ? text.slice(at + cut) : ''), sound))

/** Some of its events told otherwise, line by line, mostly so that they can still be read. */
const retold = fc.array(
  fc.record({
    event: fc.nat({ max: 2 }),
    line: fc.constantFrom(
      ...['DTSTART;VALUE=DATE:20270301', 'DTSTART:20271231T233000', 'DTSTART;TZID=Own Time:20270327T230000', 'DTSTART:20280228T120000Z', 'DTEND;VALUE=DATE:20290101', 'DTEND:20290101T000000Z', 'DURATION:P1D', 'DURATION:P3W', 'DURATION:P2DT90M', 'DURATION:PT0S'],
      ...['RRULE:FREQ=DAILY;UNTIL=99991231', 'RRULE:FREQ=WEEKLY;BYDAY=MO,-1TU', 'RRULE:FREQ=YEARLY;BYSETPOS=-1;BYDAY=SU;COUNT=9', 'RRULE:FREQ=HOURLY', 'RDATE:20270328T023000,20280101T000000Z', 'RDATE;VALUE=DATE:20280229', 'RDATE;VALUE=PERIOD:20270328T003000Z/P2D'],
      ...['EXDATE;TZID=Own Time:20270301T000000', 'EXDATE:20270228T230000Z,20270301T000000Z', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270601T000000Z', 'RECURRENCE-ID;VALUE=DATE:20270301', 'STATUS:CANCELLED', 'UID:c', 'SUMMARY:\u0007A\\nb'],
    ),
  }),
  { minLength: 1, maxLength: 6 },
).map((changes) => {
  const parts = sound.split('BEGIN:VEVENT\r\n')
  for (const { event, line } of changes) {
    const name = line.slice(0, line.search(/[;:]/))
    const lines = (parts[event + 1] ?? '').split('\r\n')
    parts[event + 1] = [line, ...lines.filter((own) => own.slice(0, own.search(/[;:]/)) !== name)].join('\r\n')
  }
  return parts.join('BEGIN:VEVENT\r\n')
})

describe('whatever is done to a file of closures', () => {
  it('it is read, or refused with the place of each fault; it never throws and always ends', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 6, arbitrary: mutated }, { weight: 3, arbitrary: retold }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) }), (text) => {
        const answer = closuresOfFile(text, asked)
        if (!answer.ok) {
          const most = text.split(/\r\n|\n|\r/).length
          for (const { line, text: sentence } of answer.faults) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(most)
            expect(sentence).toMatch(/^[A-Z].*\.$/)
          }
          return
        }
        taken += 1
        for (const { from, to, name } of answer.value.closures) {
          expect(from <= to && to >= asked.range.from && from <= asked.range.to).toBe(true)
          expect([day(from), day(to)]).toEqual([from, to])
          expect(name).not.toMatch(/\p{Cc}/u)
        }
      }),
    )
    expect(taken).toBeGreaterThan(0)
  })

  it('the file itself is sound', () => {
    const answer = closuresOfFile(sound, asked)
    expect(answer.ok && answer.value.closures.map(({ from, hours, name }) => [from, hours?.from ?? '', name]).slice(0, 3)).toEqual([
      ['2027-03-02', '02:00', 'Staff day'],
      ['2027-04-01', '09:00', 'Staff day'],
      ['2027-04-06', '02:00', 'Staff day'],
    ])
  })
})
