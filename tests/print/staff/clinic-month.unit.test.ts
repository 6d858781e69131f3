/** Knows what the clinic's month must show: every day once, every session once, crowded days over several sides; refuses its looks. */
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/domain/time/day'
import type { ClinicMonth } from '../../../src/print/clinic-month/clinic-month'
import { clinicMonthSheet } from '../../../src/print/clinic-month/clinic-month-sheet'
import type { Sheet } from '../../../src/print/sheet'
import type { StaffInput } from '../../../src/print/staff/staff-input'
import { type CalendarEntry, entryKey } from '../../../src/ui/calendar/calendar-entry'
import { printedLine } from '../../support/printed-course'
import { booked, crowdedClinic, crowdedEntries, firstMonday, harbour, manySessions, openAllWeek, staffInput, typicalEntries } from '../../support/staff-papers'

const sheetOf = (entries: readonly CalendarEntry[] = typicalEntries, input: Partial<StaffInput> = {}, on = firstMonday): Sheet =>
  clinicMonthSheet({ day: on, entries, weekStart: 'mon' }, staffInput(input))
const monthsOf = (sheet: Sheet): readonly ClinicMonth[] => sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'clinic-month' ? [block] : [])))
const cellsOf = (sheet: Sheet) => monthsOf(sheet).flatMap(({ weeks }) => weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])))
const keysOf = (sheet: Sheet) => cellsOf(sheet).flatMap(({ lines }) => lines.map(({ key }) => key)).sort()

describe('the clinic’s month', () => {
  it.each([0, 1, 15, 60])('shows each of %i sessions once', (count) => {
    const entries = manySessions(count, firstMonday, 28)
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) expect(keysOf(sheetOf(entries, { paper, large }))).toEqual(entries.map(entryKey).sort())
  })

  it('goes on on a further side where days are crowded, and says how many more there are', () => {
    const entries = manySessions(200, firstMonday, 2)
    const sheet = sheetOf(entries)
    expect(sheet.sides.length).toBeGreaterThan(1)
    expect(keysOf(sheet)).toEqual(entries.map(entryKey).sort())
    const first = cellsOf(sheet).filter(({ day: on }) => on === firstMonday)
    expect(first[0]?.more).toBe(100 - (first[0]?.lines.length ?? 0))
    expect(first.at(-1)?.more).toBe(0)
    expect(monthsOf(sheet)[1]?.weeks[0]?.continued).toBe(true)
  })

  it('shows each open day of the month once, and a weekend only where something is on', () => {
    expect(cellsOf(sheetOf()).map(({ day: on }) => on)).toHaveLength(20)
    const weekend = booked('A-1', 'preparation', addDays(firstMonday, 5), '10:00')
    expect(cellsOf(sheetOf([weekend])).map(({ day: on }) => on)).toHaveLength(24)
    // May 2027 begins on a Saturday: a first row without a day is left out.
    expect(monthsOf(sheetOf([], {}, day('2027-05-01')))[0]?.weeks[0]?.cells.map((cell) => cell?.day)).toEqual([3, 4, 5, 6, 7].map((date) => `2027-05-0${date}`))
  })

  it('says time, room or people, and who stays', () => {
    const remote = booked('9TFA', 'integration', firstMonday, '12:00', { room: null, people: ['cm', 'da'] })
    const lines = cellsOf(sheetOf([...typicalEntries, remote])).flatMap((cell) => cell.lines)
    expect(lines.find(({ code }) => code === '9TFA')).toMatchObject({ time: '12:00–13:30', place: 'Chloe M. David A.', staysTheNight: false })
    expect(lines.find(({ code }) => code === '4JNC')).toMatchObject({ time: '09:00–17:00', place: 'Willow', staysTheNight: true })
  })

  it('words all lines alike, shorter where some would not have room', () => {
    const times = cellsOf(sheetOf(crowdedEntries(firstMonday, 28), { clinic: openAllWeek })).flatMap(({ lines }) => lines.map(({ time }) => time.length))
    expect(new Set(times)).toEqual(new Set([5]))
  })

  it('takes smaller words only where they save a side', () => {
    expect(monthsOf(sheetOf()).map(({ isDense }) => isDense)).toEqual([false])
    const crowded = sheetOf(crowdedEntries(firstMonday, 28), { clinic: crowdedClinic })
    expect(monthsOf(crowded).every(({ isDense }) => isDense)).toBe(true)
  })

  it('tells closures by name, and milestones that were reached without a time', () => {
    const closures = [{ from: day('2027-02-12'), to: day('2027-02-12'), name: 'Staff day' }]
    const reached = { courseId: 'c', code: 'A-1', line: printedLine({ session: 'm', kind: 'enrollment', day: firstMonday, time: null, endTime: null, minutes: null, status: 'completed', title: 'Enrolment', isMilestone: true }) }
    const cells = cellsOf(sheetOf([reached], { clinic: { ...harbour, closures } }))
    expect(cells.filter(({ words }) => words !== '').map(({ day: on, words }) => `${on} ${words}`)).toEqual(['2027-02-12 closed: Staff day'])
    expect(cells[0]?.lines).toMatchObject([{ code: 'A-1', time: '', place: 'Enrolment' }])
  })
})
