/** Knows what the rooms' week must show: a lane for each room and day, each session in its own, nights and closures; refuses its looks. */
import { describe, expect, it } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { addDays } from '../../../src/domain/time/day'
import type { RoomsWeek } from '../../../src/print/rooms-week/rooms-week'
import { roomsSheet } from '../../../src/print/rooms-week/rooms-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { StaffInput } from '../../../src/print/staff/staff-input'
import { type CalendarEntry, entryKey } from '../../../src/ui/calendar/calendar-entry'
import { booked, crowdedClinic, crowdedEntries, firstMonday, harbour, manySessions, staffInput, typicalEntries } from '../../support/staff-papers'

const week = typicalEntries.filter(({ line }) => (line.day ?? '') < addDays(firstMonday, 7))
const sheetOf = (entries: readonly CalendarEntry[] = week, input: Partial<StaffInput> = {}): Sheet => roomsSheet({ from: firstMonday, entries }, staffInput(input))
const sidesOf = (sheet: Sheet): readonly RoomsWeek[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'rooms-week' ? [block] : [])))
const lanesOf = (sheet: Sheet) => sidesOf(sheet).flatMap(({ days }) => days.flatMap(({ day: on, lanes }) => lanes.map((lane) => ({ on, ...lane }))))
const keysOf = (sheet: Sheet) => lanesOf(sheet).flatMap(({ items }) => items.flatMap(({ what }) => (what.type === 'session' ? [what.session.key] : []))).sort()

describe('the rooms’ week', () => {
  it.each([0, 1, 15, 60])('shows each of %i sessions once', (count) => {
    const entries = manySessions(count, firstMonday, 7)
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) expect(keysOf(sheetOf(entries, { paper, large }))).toEqual(entries.map(entryKey).sort())
  })

  it('shows each of a crowded week in the lane of its room and day', () => {
    const entries = crowdedEntries(firstMonday, 7)
    const sheet = sheetOf(entries, { clinic: crowdedClinic })
    expect(keysOf(sheet)).toEqual(entries.map(entryKey).sort())
    for (const { on, key, items } of lanesOf(sheet)) for (const { what } of items) if (what.type === 'session') expect([what.session.day, what.session.room?.id]).toEqual([on, key])
  })

  it('has every room of every open day, at most twenty lanes a side, and parts no day', () => {
    for (const rooms of [2, 4, 6, 20]) {
      const sheet = sheetOf([], { clinic: { ...crowdedClinic, rooms: crowdedClinic.rooms.slice(0, rooms) } })
      expect(lanesOf(sheet)).toHaveLength(rooms * 5)
      for (const { days } of sidesOf(sheet)) {
        expect(days.reduce((sum, { lanes }) => sum + lanes.length, 0)).toBeLessThanOrEqual(20)
        for (const { lanes, continued } of days) expect([lanes.length, continued]).toEqual([rooms, false])
      }
    }
  })

  it('lays what overlaps in a room one under the other', () => {
    const entries = [booked('A-1', 'preparation', firstMonday, '09:00'), booked('B-2', 'preparation', firstMonday, '09:30'), booked('C-3', 'preparation', firstMonday, '11:00')]
    const items = lanesOf(sheetOf(entries)).find(({ on, key }) => on === firstMonday && key === 'linden')?.items ?? []
    for (const one of items) {
      for (const other of items) {
        if (one === other) continue
        expect(one.start + one.width <= other.start + 1e-9 || other.start + other.width <= one.start + 1e-9 || one.top + one.height <= other.top + 1e-9 || other.top + other.height <= one.top + 1e-9).toBe(true)
      }
    }
    expect(items).toHaveLength(3)
  })

  it('tells a night in the evening it begins, and in the morning it ends', () => {
    const lanes = lanesOf(sheetOf()).filter(({ key }) => key === 'willow')
    expect(lanes.map(({ on, nights }) => [on, nights.map(({ code, until }) => `${code} ${until}`)]).filter(([, nights]) => nights?.length !== 0)).toEqual([['2027-02-02', ['4JNC 09:30']]])
    const morning = lanes.find(({ on }) => on === addDays(firstMonday, 2))
    expect(morning?.items.map(({ what, width }) => [what.type, width])).toEqual([['night', 0.15]])
  })

  it('tells the morning after a night of the week before, and no other session of it', () => {
    const before = booked('9ZZZ', 'dosing', addDays(firstMonday, -1), '09:00', { room: 'cedar', nightUntil: time('09:00') })
    const sheet = sheetOf([before])
    expect(keysOf(sheet)).toEqual([])
    expect(lanesOf(sheet).find(({ on, key }) => on === firstMonday && key === 'cedar')?.items.map(({ what }) => what.type)).toEqual(['night'])
  })

  it('says why a room takes no bookings, and tells a closed day in one lane', () => {
    const closures = [{ from: firstMonday, to: firstMonday, name: 'Staff day' }]
    const lanes = lanesOf(sheetOf([], { clinic: { ...harbour, closures } }))
    expect(lanes.filter(({ on }) => on === firstMonday).flatMap(({ items }) => items.map(({ what }) => what))).toEqual([{ type: 'off', words: 'closed: Staff day' }])
    expect(lanes.find(({ on, key }) => on === addDays(firstMonday, 4) && key === 'cedar')?.items[0]?.what).toEqual({ type: 'off', words: 'no bookings: deep cleaning' })
  })

  it('holds the room on the day after for a session that goes on past midnight into the hours shown', () => {
    const going = (minutes: number, on = firstMonday) => {
      const sheet = sheetOf([booked('7KQ4', 'dosing', on, '20:00', { title: 'Dosing 1', room: 'cedar', minutes })])
      const items = lanesOf(sheet).flatMap((lane) => lane.items.flatMap(({ what, width }) => (what.type === 'going-on' ? [{ room: lane.name, words: what.words, width }] : [])))
      return items
    }
    // Until 10:00, of the hours from 08:00 to midnight.
    expect(going(14 * 60)).toEqual([{ room: 'Cedar', words: 'Dosing 1, until 10:00', width: 2 / 16 }])
    expect(going(14 * 60, addDays(firstMonday, 4))).toHaveLength(1)
    expect(going(8 * 60)).toEqual([])
  })

  it('has a lane for a room that the clinic has no more but that is still booked', () => {
    const sheet = sheetOf([booked('A-1', 'preparation', firstMonday, '09:00', { room: 'attic', roomName: 'attic' })])
    expect(lanesOf(sheet).filter(({ items }) => items.some(({ what }) => what.type === 'session')).map(({ name }) => name)).toEqual(['former room'])
  })
})
