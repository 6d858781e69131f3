/** Knows what the front desk's list must tell and must not; refuses its looks. */
import { describe, expect, it } from 'vitest'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import type { DeskNote, DeskTable } from '../../../src/print/desk-list/desk-table'
import { deskSheet } from '../../../src/print/desk-list/desk-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { StaffInput } from '../../../src/print/staff/staff-input'
import { type CalendarEntry, entryKey } from '../../../src/ui/calendar/calendar-entry'
import { booked, firstMonday, harbour, manySessions, staffInput, typicalEntries } from '../../support/staff-papers'

const tuesday = addDays(firstMonday, 1)
const sheetOf = (entries: readonly CalendarEntry[] = typicalEntries, input: Partial<StaffInput> = {}, on = tuesday): Sheet =>
  deskSheet({ day: on, entries: entries.filter(({ line }) => line.day === on || line.day === addDays(on, -1)) }, staffInput(input))
const tablesOf = (sheet: Sheet): readonly DeskTable[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'desk-table' ? [block] : [])))
const rowsOf = (sheet: Sheet) => tablesOf(sheet).flatMap(({ rows }) => rows)
const notesOf = (sheet: Sheet): readonly DeskNote[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'desk-notes' ? block.notes : [])))

describe('the front desk’s list', () => {
  it.each([0, 1, 15, 60])('expects each of %i sessions once', (count) => {
    const entries = manySessions(count, tuesday, 1)
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) expect(rowsOf(sheetOf(entries, { paper, large })).map(({ key }) => key).sort()).toEqual(entries.map(entryKey).sort())
  })

  it('tells code, times, length, room, who is met and what to do', () => {
    const [first] = rowsOf(sheetOf())
    expect(first).toMatchObject({
      expect: '09:00',
      code: '4JNC',
      session: '09:00–17:00',
      length: '8\u00a0h',
      room: 'Willow',
      meets: 'Chloe M., David A.',
      todo: 'Stays the night in Willow.',
      leaves: 'Wed 3 Feb, 09:30',
    })
  })

  it('never tells the kind of a session, in words or signs', () => {
    const sheet = sheetOf([...typicalEntries, booked('1ABC', 'contact', tuesday, '11:00', { title: 'Phone contact', room: null })])
    // Keys are opaque, and in these tests alone made of the kind.
    const words = JSON.stringify(sheet, (name, value: unknown) => (name === 'key' ? '' : value))
    expect(words).not.toMatch(/preparation|dosing|integration|assessment|outcome|"look"/i)
  })

  it('begins with those who stayed the night before', () => {
    const [first, ...others] = rowsOf(sheetOf(typicalEntries, {}, addDays(tuesday, 1)))
    expect(first).toMatchObject({ expect: null, code: '4JNC', session: 'until 09:30', todo: 'Stayed the night. Leaves by 09:30.', hasCame: false })
    expect(others.map(({ expect: at }) => at)).toEqual(['10:00', '14:00'])
  })

  it('has whoever came the day before and stays past midnight', () => {
    const late = [booked('7KQ4', 'dosing', firstMonday, '20:00', { room: 'cedar' }), booked('1ABC', 'contact', firstMonday, '23:30', { room: null, minutes: 60 })]
    expect(rowsOf(sheetOf(late))).toMatchObject([{ expect: null, code: '7KQ4', session: 'until 04:00', room: 'Cedar', todo: 'Came the day before. Leaves at 04:00.', hasCame: false }])
  })

  it('expects nobody for a call', () => {
    const sheet = sheetOf([booked('1ABC', 'contact', tuesday, '11:00', { room: null })])
    expect(rowsOf(sheet)).toMatchObject([{ code: '1ABC', todo: 'Nobody comes: by telephone or video.', hasCame: false }])
    expect(sheet.sides[0]?.blocks[0]).toMatchObject({ under: 'Nobody is expected.' })
  })

  it('takes a session without a room for a call, unless the clinic lists no rooms for such', () => {
    const roomless = [booked('1ABC', 'assessment', tuesday, '11:00', { room: null })]
    expect(rowsOf(sheetOf(roomless))).toMatchObject([{ hasCame: false }])
    expect(rowsOf(sheetOf(roomless, { clinic: { ...harbour, rooms: [] } }))).toMatchObject([{ hasCame: true, todo: '' }])
  })

  it('names the clinic’s one rater where a rating has nobody booked, and guesses among several', () => {
    const rating = [booked('2TZY', 'assessment', tuesday, '15:00', { people: [] })]
    const meets = (raters: readonly { id: string; name: string }[]) => rowsOf(sheetOf(rating, { clinic: { ...harbour, raters } }))[0]?.meets
    expect(meets([{ id: 'r', name: 'Rita Orr' }])).toBe('Rita Orr')
    expect(meets([{ id: 'r', name: 'Rita Orr' }, { id: 's', name: 'Sam Poe' }])).toBe('')
  })

  it('says who is here with their hours, and whom to call in the night', () => {
    const therapists = harbour.therapists.map((one, index) =>
      index === 0 ? { ...one, hours: { tue: [{ from: time('09:30'), to: time('16:00') }] } } : index === 1 ? { ...one, away: [{ from: tuesday, to: tuesday, name: 'a private reason' }] } : one,
    )
    const sheet = sheetOf(typicalEntries, { clinic: { ...harbour, therapists } })
    expect(notesOf(sheet)).toEqual([
      {
        title: 'Here on this day',
        lines: [
          { bold: '08:00–18:00', text: 'Chloe Marsh, David Amin' },
          { bold: '09:30–16:00', text: 'Ana Lindqvist' },
        ],
      },
      {
        title: 'Tonight',
        lines: [
          { bold: '01632 960177', text: 'to call in the night' },
          { bold: '4JNC', text: 'stays in Willow, met Chloe M., David A.' },
        ],
      },
    ])
    expect(JSON.stringify(sheet)).not.toContain('private')
    expect(notesOf(sheetOf([], { clinic: { ...harbour, nightTelephone: '', therapists: [] } }))).toEqual([])
  })

  it('says of a night with nobody named only where it is spent', () => {
    const nobody = [booked('7KQ4', 'dosing', tuesday, '09:00', { room: 'cedar', people: [], nightUntil: time('09:30') })]
    expect(notesOf(sheetOf(nobody)).at(-1)?.lines).toContainEqual({ bold: '7KQ4', text: 'stays in Cedar' })
  })

  it('leaves at least a row to write on, on the last side only, and its notes once', () => {
    for (const count of [0, 5, 6, 7, 8, 9, 10, 11, 12, 40]) {
      const sheet = sheetOf(manySessions(count, tuesday, 1))
      expect(tablesOf(sheet).map(({ spare }) => spare > 0)).toEqual(tablesOf(sheet).map((_, index, all) => index === all.length - 1))
      expect(notesOf(sheet)).toHaveLength(2)
    }
  })

  it('says that the clinic is closed, and that clocks are set', () => {
    const closures = [{ from: tuesday, to: tuesday, name: 'Staff day' }]
    expect(sheetOf([], { clinic: { ...harbour, closures } }).sides[0]?.blocks[0]).toMatchObject({ under: 'The clinic is closed: Staff day. Nobody is expected.' })
    expect(sheetOf([], {}, day('2027-03-28')).sides[0]?.blocks[0]).toMatchObject({ under: 'The clinic is closed. Nobody is expected. Clocks go forward 1 h on Sunday 28 March.' })
  })
})
