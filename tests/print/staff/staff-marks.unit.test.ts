/** Knows that the mark of a sheet of days for staff changes with what it tells of these days, and with nothing else; refuses to know how it is made. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { addDays, day } from '../../../src/domain/time/day'
import { clinicMonthSheet } from '../../../src/print/clinic-month/clinic-month-sheet'
import { fortnightSheet } from '../../../src/print/fortnight/fortnight-sheet'
import { pocketSheet } from '../../../src/print/pocket-list/pocket-sheet'
import { roomsSheet } from '../../../src/print/rooms-week/rooms-sheet'
import type { Sheet } from '../../../src/print/sheet'
import { firstMonday, harbour, ofPerson, openAllWeek, staffInput, typicalEntries } from '../../support/staff-papers'

const fortnight = { person: 'al', from: firstMonday, entries: ofPerson(typicalEntries, 'al'), calls: [], booked: [600, 300] as const }

const sheets: Readonly<Record<'fortnight' | 'pocket' | 'rooms' | 'month', (clinic: Clinic, entries?: typeof typicalEntries) => Sheet>> = {
  fortnight: (clinic, entries = fortnight.entries) => fortnightSheet({ ...fortnight, entries }, staffInput({ clinic })),
  pocket: (clinic, entries = fortnight.entries) => pocketSheet({ ...fortnight, entries }, staffInput({ clinic })),
  rooms: (clinic, entries = typicalEntries) => roomsSheet({ from: firstMonday, entries }, staffInput({ clinic })),
  month: (clinic, entries = typicalEntries) => clinicMonthSheet({ day: firstMonday, entries, weekStart: 'mon' }, staffInput({ clinic })),
}
const names = ['fortnight', 'pocket', 'rooms', 'month'] as const

/** What is drawn, but for the mark that a pocket list bears in the heads of its panels. */
const textOf = ({ sides, foot }: Sheet) => JSON.stringify(sides).replaceAll(`mark ${foot.mark}`, '')

function told(name: (typeof names)[number], changed: Clinic) {
  const [now, before] = [sheets[name](changed), sheets[name](harbour)]
  return { sameText: textOf(now) === textOf(before), sameMark: now.foot.mark === before.foot.mark }
}

const days = (from: string, to: string, name = 'x') => ({ from: day(from), to: day(to), name })
const closed = (from: string, to: string) => ({ ...harbour, closures: [...harbour.closures, days(from, to)] })
const away = (from: string, to: string) => ({ ...harbour, therapists: harbour.therapists.map((one) => (one.id === 'al' ? { ...one, away: [days(from, to)] } : one)) })
const roomClosed = (from: string, to: string) => ({ ...harbour, rooms: harbour.rooms.map((room) => ({ ...room, closed: [...room.closed, days(from, to)] })) })

describe.each(names)('the mark of the %s', (name) => {
  it.each([
    ['a closure years ahead', closed('2029-01-01', '2029-01-02')],
    ['a closure before', closed('2027-01-04', '2027-01-08')],
    ['days away in summer', away('2027-07-01', '2027-07-20')],
    ['a room closed in summer', roomClosed('2027-07-01', '2027-07-20')],
    ['another address', { ...harbour, address: 'Moved Street 2', telephone: '1' }],
  ])('stays with %s', (_, changed) => {
    expect(told(name, changed)).toEqual({ sameText: true, sameMark: true })
  })

  it.each([
    ['a closure that begins before its days', closed('2027-01-25', '2027-02-03')],
    ['days away meanwhile', away('2027-02-04', '2027-02-04')],
    ['a room closed meanwhile', roomClosed('2027-02-04', '2027-02-04')],
    ['other hours', { ...harbour, open: openAllWeek.open }],
  ])('changes with %s where the sheet does', (_, changed) => {
    const { sameText, sameMark } = told(name, changed)
    expect(sameMark).toBe(sameText)
  })
})

describe('a session that was held', () => {
  const held = typicalEntries.map((entry) => ({ ...entry, line: { ...entry.line, status: 'completed' as const } }))

  it('changes the marks of sheets that say so, and not the month’s', () => {
    expect(sheets.month(harbour, held).foot.mark).toBe(sheets.month(harbour).foot.mark)
    expect(textOf(sheets.month(harbour, held))).toBe(textOf(sheets.month(harbour)))
    expect(sheets.rooms(harbour, held).foot.mark).not.toBe(sheets.rooms(harbour).foot.mark)
  })

  it('is on another month’s sheet none the less', () => {
    const moved = typicalEntries.map((entry) => ({ ...entry, line: { ...entry.line, day: entry.line.day === null ? null : addDays(entry.line.day, 1) } }))
    expect(sheets.month(harbour, moved).foot.mark).not.toBe(sheets.month(harbour).foot.mark)
  })
})
