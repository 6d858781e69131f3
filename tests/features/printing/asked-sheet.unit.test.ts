/** Knows how a sheet for staff stands in the address, and how days beside each other follow; refuses the screen. */
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { printAddress } from '../../../src/features/calendar/print-address'
import { noFilters } from '../../../src/features/calendar/asked-in-url'
import { addressOf, askedSheet, besideOf, firstDayOf, staffSheets, targetOf } from '../../../src/features/printing/staff/asked-sheet'

describe('a sheet in the address', () => {
  it('is read back as it was written, and keeps the paper', () => {
    for (const sheet of staffSheets) {
      const asked = { sheet, day: day('2027-02-03'), person: 'id 1' }
      const address = addressOf(asked, new URLSearchParams('paper=letter'))
      const { pathname, searchParams } = new URL(address, 'https://here')
      expect(askedSheet(pathname.split('/').at(-1) ?? '', searchParams)).toEqual(asked)
      expect(searchParams.get('paper')).toBe('letter')
    }
  })

  it('asks for the usual day where it names none, and is none where there is no such sheet', () => {
    expect(askedSheet('desk', new URLSearchParams('day=2027-02-30'))).toEqual({ sheet: 'desk', day: null, person: null })
    expect(addressOf({ sheet: 'desk', day: null, person: null }, new URLSearchParams('day=2027-02-03'))).toBe('/print/desk')
    expect(askedSheet('letter', new URLSearchParams())).toBeNull()
  })

  it('begins a fortnight and a week on Monday, a month on its first', () => {
    const wednesday = day('2027-02-03')
    expect(staffSheets.map((sheet) => firstDayOf(sheet, wednesday))).toEqual(['2027-02-01', '2027-02-01', '2027-02-01', '2027-02-01', '2027-02-03'])
    expect(staffSheets.map((sheet) => besideOf(sheet, day('2027-02-01'), 1))).toEqual(['2027-02-15', '2027-02-15', '2027-02-08', '2027-03-01', '2027-02-02'])
    expect(staffSheets.map((sheet) => besideOf(sheet, day('2027-02-01'), -1))).toEqual(['2027-01-18', '2027-01-18', '2027-01-25', '2027-01-01', '2027-01-31'])
  })

  it('has one code for the fortnight and its pocket list', () => {
    expect(targetOf('pocket', day('2027-02-01'), 'al')).toEqual(targetOf('fortnight', day('2027-02-01'), 'al'))
  })
})

describe('the way from the calendar', () => {
  const from = (view: Parameters<typeof printAddress>[0]['view'], therapists: readonly string[] = []) => printAddress({ view, filters: { ...noFilters, therapists } }, day('2027-02-03'))

  it('leads to the sheet that shows what is on screen', () => {
    expect(from('week')).toBe('/print/rooms?day=2027-02-03')
    expect(from('week', ['al'])).toBe('/print/fortnight?day=2027-02-03&who=al')
    expect(from('week', ['al', 'bo'])).toBe('/print/rooms?day=2027-02-03')
    expect(from('people')).toBe('/print/rooms?day=2027-02-03')
    expect(from('month', ['al'])).toBe('/print/month?day=2027-02-03&who=al')
    expect(from('courses')).toBe('/print/month?day=2027-02-03')
    expect(from('day')).toBe('/print/desk?day=2027-02-03')
  })
})
