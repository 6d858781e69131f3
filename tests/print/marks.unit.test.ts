/** Knows that the mark of a patient's sheets changes when what they tell does, and never else; refuses to know how it is worked out. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { SessionLine } from '../../src/domain/course/session-line'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'
import { monthsSheet } from '../../src/print/months-sheet'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import type { SheetInput } from '../../src/print/sheet-input'
import { fetchWords } from '../../src/print/words/languages'
import { showDates, usualDates } from '../../src/ui/dates-shown'
import { clinic, officeHours, weekdayHours } from '../support/clinics'
import { linesOfProtocol, sheetInput } from '../support/printed-course'

const german = await fetchWords('de')
const usual = clinic({ zone: 'Europe/London', raters: [{ id: 'eva', name: 'Eva Voss' }] })
const lines = linesOfProtocol('mdma-18wk-clinic')

/** What stands on both sheets, without what is no part of what they tell. */
function printed(changed: Partial<SheetInput>) {
  const input = sheetInput({ clinic: usual, lines, ...changed })
  const sheets = [scheduleSheet(input), monthsSheet(input)]
  return {
    text: JSON.stringify(sheets.map((sheet) => sheet?.sides), (key, value: unknown) => (key === 'session' ? undefined : value)),
    mark: sheets[0]?.foot.mark,
    months: sheets[1]?.foot.mark,
  }
}

const firstDosing = (changed: Partial<SessionLine>) => ({ lines: lines.map((line) => (line.session === 'exp-1' ? { ...line, ...changed } : line)) })
const ofClinic = (changed: Partial<Clinic>) => ({ clinic: { ...usual, ...changed } })
const closedOn = (...days: readonly string[]) => ofClinic({ closures: days.map((on) => ({ from: day(on), to: day(on), name: 'x' })) })
/** Plain titles, which become the names on paper. */
const titled = { lines: lines.map((line) => (line.kind === 'integration' ? { ...line, title: `Integration ${line.session.length + lines.indexOf(line)}` } : line)) }

describe('the mark of the letter and the months', () => {
  it.each<[string, Partial<SheetInput>]>([
    ['the address', ofClinic({ address: 'Moved Street 2' })],
    ['the opening hours', ofClinic({ open: { ...weekdayHours, fri: [{ from: time('08:00'), to: time('12:00') }] } })],
    ['a day that opens', ofClinic({ open: { ...weekdayHours, sat: officeHours } })],
    ['the only rater’s name', ofClinic({ raters: [{ id: 'eva', name: 'Mara Kim' }] })],
    ['a second rater', ofClinic({ raters: [...usual.raters, { id: 'kim', name: 'Mara Kim' }] })],
    ['titles that become names', titled],
    ['the night number', ofClinic({ nightTelephone: '030 999' })],
    ['a closure within the course', closedOn('2027-03-15')],
    ['a closed Saturday, which the months show', closedOn('2027-03-20')],
    ['a closure in its last month, which the months show', closedOn('2027-05-31')],
    ['clocks of another zone', ofClinic({ zone: 'America/New_York' })],
    ['a night spent with the clinic', firstDosing({ nightUntil: time('09:00') })],
    ['until when the night lasts', firstDosing({ nightUntil: time('09:15') })],
    ['a session that is over', firstDosing({ status: 'completed' })],
    ['a session that was missed', firstDosing({ status: 'missed' })],
    ['another room', firstDosing({ roomName: 'Rowan' })],
    ['one who is not there', firstDosing({ therapistNames: ['Ana Lindqvist'] })],
    ['the first day of the course', { lines: lines.map((line) => ({ ...line, isAnchor: line.session === 'prep-2' })) }],
    ['the treatment named', { treatment: { indication: 'PTSD', substance: 'MDMA' } }],
  ])('changes with %s', (_, changed) => {
    expect(printed(changed).text).not.toBe(printed({}).text)
    expect(printed(changed).mark).not.toBe(printed({}).mark)
  })

  it.each<[string, Partial<SheetInput>]>([
    ['confirming a session', firstDosing({ status: 'confirmed' })],
    ['beginning one', firstDosing({ status: 'in-progress' })],
    ['a closure in another year', closedOn('2029-01-01')],
    ['a closure the day before the first month', closedOn('2026-12-31')],
    ['a clinic’s new rules', ofClinic({ turnoverMinutes: 30, gridMinutes: 15 })],
    ['a room that nobody uses', ofClinic({ rooms: [...usual.rooms, { id: 'new', name: 'New', suits: ['consult'], closedOn: [], closed: [] }] })],
    ['a reason that is not printed', firstDosing({ reason: 'moved house', overdueDays: 3, openGates: ['fasting'] })],
  ])('stays with %s', (_, changed) => {
    expect(printed(changed).text).toBe(printed({}).text)
    expect(printed(changed).mark).toBe(printed({}).mark)
  })

  it('is the same for a patient who did not come and for one who was called off, for both are told as missed', () => {
    expect(printed(firstDosing({ status: 'no-show' })).mark).toBe(printed(firstDosing({ status: 'missed' })).mark)
  })

  it('is the same on both sheets, in every paper, type size, language and week, with and without a name', () => {
    for (const changed of [{ paper: 'letter' }, { large: true }, { words: german }, { weekStart: 'sun' }, { who: 'code' }, { code: null }, { slack: 40 }] as const) {
      expect(printed(changed).mark).toBe(printed({}).mark)
      expect(printed(changed).months).toBe(printed({}).mark)
    }
  })

  describe('on a device that shows other times', () => {
    afterEach(() => showDates(usualDates))

    it('is the same', () => {
      const mark = printed({}).mark
      showDates({ weekStart: 'sun', clock: '12' })
      expect(printed({}).mark).toBe(mark)
    })
  })
})
