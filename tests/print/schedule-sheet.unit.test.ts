/** Knows what a patient must find on the schedule, and what must never stand there. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../../src/domain/protocol/library'
import type { SessionLine } from '../../src/domain/course/session-line'
import { addDays, day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { papers } from '../../src/print/paper'
import { scheduleColumns } from '../../src/print/schedule-columns'
import { scheduleSheet } from '../../src/print/schedule-sheet'
import type { Block, ScheduleRow, Sheet } from '../../src/print/sheet'
import type { SheetInput } from '../../src/print/sheet-input'
import { englishWith } from '../../src/print/words/english'
import { showDates, usualDates } from '../../src/ui/dates-shown'
import { clinic } from '../support/clinics'
import { linesOfProtocol, printedLine, sheetInput } from '../support/printed-course'

const blocksOf = (sheet: Sheet): readonly Block[] => sheet.sides.flatMap(({ blocks }) => blocks)
const groupsOf = (sheet: Sheet) => blocksOf(sheet).flatMap((block) => (block.type === 'schedule' ? block.groups : []))
const rowsOf = (sheet: Sheet): readonly ScheduleRow[] => groupsOf(sheet).flatMap(({ rows }) => rows)
const textOf = (sheet: Sheet) => JSON.stringify({ ...sheet, words: undefined })
const sheetOf = (changed: Partial<SheetInput> = {}) => scheduleSheet(sheetInput(changed))
const sentencesOf = (sheet: Sheet) => blocksOf(sheet).flatMap((block) => (block.type === 'text' ? block.sentences : []))

describe('on the 12-hour clock', () => {
  afterEach(() => {
    showDates(usualDates)
  })

  it('words every time so, and gives the column of times the room they take', () => {
    const lines = linesOfProtocol('mdma-18wk-clinic').map((line) =>
      line.session === 'prep-1' ? { ...line, time: time('10:30'), endTime: time('12:00') } : line,
    )
    const columns = () => {
      const table = blocksOf(sheetOf({ lines })).find((block) => block.type === 'schedule')
      if (table === undefined) throw new Error('no table')
      return scheduleColumns({ ...table, paper: 'a4' })
    }
    const usual = columns()
    showDates({ ...usualDates, clock: '12' })
    const text = textOf(sheetOf({ lines })).replaceAll('\u00a0', ' ')
    expect(text).toContain('Monday to Friday, 8 am to 6 pm')
    expect(usual.times).toBe(26.5)
    expect(columns().times).toBeGreaterThan(32)
    expect(columns().times + columns().what).toBeCloseTo(usual.times + usual.what)
  })

  it('still fits every template on its paper', () => {
    showDates({ ...usualDates, clock: '12' })
    for (const { id } of library) {
      const table = blocksOf(sheetOf({ lines: linesOfProtocol(id) })).find((block) => block.type === 'schedule')
      if (table === undefined) continue
      const { what } = scheduleColumns({ ...table, paper: 'a4' })
      expect(what, id).toBeGreaterThan(44)
    }
  })
})

describe('the schedule of the 18-week course', () => {
  it('groups the dates as the patient lives them', () => {
    expect(groupsOf(sheetOf()).map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual([
      ['Getting ready', ['Preparation 1', 'Preparation 2', 'Preparation 3']],
      ['First long day, and after', ['Long day 1', 'Integration 1.1', 'Integration 1.2', 'Integration 1.3']],
      ['Second long day, and after', ['Long day 2', 'Integration 2.1', 'Integration 2.2', 'Integration 2.3']],
      ['Third long day, and after', ['Long day 3', 'Integration 3.1', 'Integration 3.2', 'Integration 3.3']],
      ['At the end', ['Closing talk']],
    ])
  })

  it('puts what people added where it lies, by what it repeats and never by its title, and renames nothing else', () => {
    const added = (session: string, on: string | null, repeats: string | null, kind: 'integration' | 'contact' = 'integration') =>
      printedLine({ session, kind, title: `Debrief ${session}`, day: on === null ? null : day(on), unscheduled: { repeats, counts: 'also' } })
    const lines = [...linesOfProtocol('mdma-18wk-clinic'), added('a', '2027-02-12', 'Integration 1.2'), added('b', '2027-03-28', null), added('c', '2027-06-30', null), added('d', '2027-01-20', null, 'contact')]
    expect(groupsOf(sheetOf({ lines })).map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual([
      ['Getting ready', ['Preparation 1', 'Preparation 2', 'Extra call', 'Preparation 3']],
      ['First long day, and after', ['Long day 1', 'Integration 1.1', 'Integration 1.2', 'Integration 1.2, again', 'Integration 1.3']],
      ['Second long day, and after', ['Long day 2', 'Integration 2.1', 'Integration 2.2', 'Integration 2.3', 'Extra talk 1']],
      ['Third long day, and after', ['Long day 3', 'Integration 3.1', 'Integration 3.2', 'Integration 3.3']],
      ['At the end', ['Closing talk', 'Extra talk 2']],
    ])
    expect(textOf(sheetOf({ lines }))).not.toContain('Debrief')
  })

  it('gives day, start, end and length of a session, and tells the morning after', () => {
    const rows = rowsOf(sheetOf())
    expect(rows[3]).toMatchObject({
      when: { day: '2027-02-01', from: '09:00', to: '17:00' },
      length: '8 hours',
      heavy: true,
      state: 'to-do',
    })
    expect(rows[4]).toMatchObject({ aside: 'the morning after', length: '1½ hours' })
    expect(rows[5]?.aside).toBe('')
  })

  it('fits two sides of A4 and of Letter, the table on the first', () => {
    for (const paper of papers) {
      const sheet = sheetOf({ paper })
      expect(sheet.sides).toHaveLength(2)
      expect(sheet.sides[0]?.blocks.flatMap((block) => (block.type === 'schedule' ? block.groups : []))).toHaveLength(5)
    }
  })

  it('names the months and the year, and the year again where it changes', () => {
    const sheet = sheetOf({ lines: linesOfProtocol('mdma-18wk-clinic', day('2026-10-12')) })
    const titles = blocksOf(sheet).flatMap((block) => (block.type === 'title' ? block.text : []))
    expect(titles).toEqual(['Your dates, October 2026 to February 2027'])
    expect(rowsOf(sheet).flatMap(({ when }) => (when?.year === true ? when.day : []))).toEqual(['2026-10-12', '2027-01-05'])
  })

  it('says whom and where once, and again only where it differs', () => {
    const sheet = sheetOf({ clinic: clinic({ raters: [{ id: 'eva', name: 'Eva Voss' }] }) })
    const sentences = sentencesOf(sheet)
    expect(sentences).toContain('You meet Ana Lindqvist and Ben Okafor, unless another name stands below.')
    expect(sentences).toContain('Long days are in Cedar, the others in Linden.')
    expect(rowsOf(sheet).filter(({ note }) => note !== '').map(({ name, note }) => [name, note])).toEqual([
      ['Closing talk', 'with Eva Voss, by video or telephone'],
    ])
  })

  it('sends nobody to a room for a session from afar, and tells so of no other', () => {
    const noteOf = (changed: Partial<SessionLine>, at = clinic()) => {
      const lines = linesOfProtocol('mdma-18wk-clinic').map((line) => (line.session === 'int-1-2' ? { ...line, ...changed } : line))
      return rowsOf(sheetOf({ lines, clinic: at })).find(({ session }) => session === 'int-1-2')?.note
    }
    const held = (mode: 'video' | 'in-person') => ({ status: 'completed' as const, encounter: { day: day('2027-02-05'), from: time('10:00'), to: time('11:30'), note: '', mode } })
    expect(noteOf({ roomName: null })).toBe('by video or telephone')
    expect(noteOf(held('video'))).toBe('by video or telephone')
    expect(noteOf({ roomName: null, ...held('in-person') })).toBe('')
    expect(noteOf({ roomName: null, kind: 'dosing' })).toBe('')
    expect(noteOf({ roomName: null }, clinic({ rooms: clinic().rooms.map((room) => ({ ...room, suits: ['dosing'] })) }))).toBe('')
    expect(noteOf({})).toBe('')
  })

  it('names closures and clock changes within the course, and none outside', () => {
    const closures = [
      { from: day('2027-03-26'), to: day('2027-03-26'), name: 'Good Friday' },
      { from: day('2027-03-27'), to: day('2027-03-27'), name: 'a Saturday' },
      { from: day('2027-12-24'), to: day('2027-12-31'), name: 'Christmas' },
    ]
    const sentences = sentencesOf(sheetOf({ clinic: clinic({ zone: 'Europe/London', closures }) }))
    expect(sentences).toContain('We are closed on Friday 26 March (Good Friday).')
    expect(sentences.filter((text) => text.startsWith('Clocks'))).toEqual(['Clocks go forward one hour in the night to Sunday 28 March.'])
  })

  it('says whom to ring by day and in the night after', () => {
    const calls = blocksOf(sheetOf()).flatMap((block) => (block.type === 'calls' ? block.calls : []))
    expect(calls.map(({ when, number }) => [when, number])).toEqual([
      ['Questions, or a date to change', '030 000 00 00'],
      ['The night after a long day', '030 000 00 01'],
      ['If someone is in danger', ''],
    ])
  })

  it('puts no name on it where only the code is wanted, and the code where there is no name', () => {
    const byCode = textOf(sheetOf({ who: 'code' }))
    expect(byCode).toContain('7KQ4')
    expect(byCode).not.toContain('Robin')
    expect(textOf(sheetOf({ patient: { code: '7KQ4', name: '' } }))).toContain('7KQ4')
  })

  it('takes the clinic’s own words for long days and the closing talk', () => {
    const words = englishWith({ longDay: 'Quiet day', longDays: 'Quiet days', shortDosing: 'Session', closing: 'Last talk' })
    const text = textOf(sheetOf({ words }))
    expect(text).toContain('First quiet day, and after')
    expect(text).toContain('Last talk')
    expect(text).not.toMatch(/long day"|closing talk/i)
  })
})

describe('what became of a session', () => {
  const kinds: readonly (readonly [SessionLine['status'], string])[] = [
    ['planned', 'to-do'],
    ['confirmed', 'to-do'],
    ['in-progress', 'to-do'],
    ['completed', 'done'],
    ['missed', 'missed'],
    ['no-show', 'missed'],
    ['cancelled', 'cancelled'],
    ['waived', 'left out'],
  ]
  it.each(kinds)('shows %s as %s', (status, state) => {
    expect(rowsOf(sheetOf({ lines: [printedLine({ session: 'a', kind: 'preparation', status })] }))[0]?.state).toBe(state)
  })

  it('calls the dated long days those still to come only where no other is to come', () => {
    const titleWith = (changed: (line: SessionLine) => Partial<SessionLine>) => {
      const lines = linesOfProtocol('mdma-18wk-clinic').map((line) => ({ ...line, ...changed(line) }))
      return blocksOf(sheetOf({ lines })).flatMap((block) => (block.type === 'long-days' ? block.title : []))
    }
    const isOf = (id: string) => ({ session }: SessionLine) => session === id
    const undated = { day: null, time: null, endTime: null }
    expect(titleWith(() => ({}))).toEqual(['Your three long days'])
    expect(titleWith((line) => (isOf('exp-1')(line) ? { status: 'completed' } : {}))).toEqual(['Your two long days still to come'])
    expect(titleWith((line) => (isOf('exp-3')(line) ? undated : {}))).toEqual(['Your two long days'])
    expect(titleWith((line) => (isOf('exp-1')(line) ? { status: 'completed' } : isOf('exp-3')(line) ? undated : {}))).toEqual(['Your long day'])
  })

  it('says how many dates are still to be agreed', () => {
    const lines = linesOfProtocol('mdma-18wk-clinic').map((line, index) => (index > 13 ? { ...line, day: null, time: null, endTime: null } : line))
    const sheet = sheetOf({ lines })
    expect(sentencesOf(sheet)).toContain('Two dates are still to be agreed with you.')
    expect(rowsOf(sheet).filter(({ when }) => when === null)).toHaveLength(2)
  })

  it('neither lists nor counts a milestone without a date, and lists it once it has one', () => {
    const all = linesOfProtocol('mapp-phase3')
    const ticks = all.filter(({ isMilestone }) => isMilestone)
    expect(ticks.length).toBeGreaterThan(0)
    const without = all.filter(({ isMilestone }) => !isMilestone)
    expect(rowsOf(sheetOf({ lines: all }))).toEqual(rowsOf(sheetOf({ lines: without })))
    expect(sentencesOf(sheetOf({ lines: all }))).toEqual(sentencesOf(sheetOf({ lines: without })))
    expect(sentencesOf(sheetOf({ lines: all })).join(' ')).not.toContain('still to be agreed')
    const reached = all.map((line) => (line.session === ticks[0]?.session ? { ...line, day: day('2026-12-20'), status: 'completed' as const } : line))
    expect(rowsOf(sheetOf({ lines: reached })).map(({ session }) => session)).toContain(ticks[0]?.session)
    expect(sheetOf({ lines: reached }).foot.mark).not.toBe(sheetOf({ lines: all }).foot.mark)
  })

  it('stands without any date at all', () => {
    const lines = linesOfProtocol('oregon-psilocybin').map((line) => ({ ...line, day: null, time: null, endTime: null }))
    const sheet = sheetOf({ lines })
    expect(rowsOf(sheet)).toHaveLength(3)
    expect(blocksOf(sheet).flatMap((block) => (block.type === 'title' ? block.text : []))).toEqual(['Your dates'])
  })
})

describe('every template', () => {
  const forbidden = /mdma|psilocybin|ketamine|spravato|esketamine|caps|madrs|grid-hamd|dose|dosing|\bmg\b|placebo|experimental|ptsd|depress|unblind/i

  it.each(library.map(({ id }) => id))('%s prints each session once and nothing of what is treated', (id) => {
    for (const large of [false, true]) {
      const lines = linesOfProtocol(id)
      const sheet = sheetOf({ lines, large })
      const rows = rowsOf(sheet)
      // A milestone without a date is a tick of the clinic's, and nothing to come to.
      expect(rows.map(({ session }) => session).sort()).toEqual(lines.filter(({ isMilestone }) => !isMilestone).map(({ session }) => session).sort())
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
      const words = JSON.stringify(sheet.sides.map(({ blocks }) => blocks), (key, value: unknown) => (key === 'session' || key === 'look' ? undefined : value))
      expect(words).not.toMatch(forbidden)
    }
  })

  it('calls shorter dosing sessions no long days', () => {
    const sheet = sheetOf({ lines: linesOfProtocol('spravato-trd') })
    expect(groupsOf(sheet).map(({ heading }) => heading)).toEqual(['Your sessions'])
    expect(rowsOf(sheet)[0]?.name).toBe('Session 1')
    expect(textOf(sheet)).not.toMatch(/long day/i)
  })
})

describe('one to sixty sessions', () => {
  const kind = fc.constantFrom<SessionLine['kind']>('preparation', 'dosing', 'integration', 'assessment', 'contact', 'followup')
  const courses = fc.array(fc.record({ kind, gap: fc.integer({ min: 0, max: 20 }), dated: fc.boolean() }), { minLength: 1, maxLength: 60 })

  it('loses none, has a foot of its own facts, and keeps two rows a side', () => {
    fc.assert(
      fc.property(courses, fc.constantFrom(...papers), fc.boolean(), (sessions, paper, large) => {
        let on = day('2027-01-11')
        const lines = sessions.map(({ kind: of, gap, dated }, index) => {
          on = addDays(on, gap)
          return printedLine({ session: `s${index}`, kind: of, day: dated ? on : null, time: dated ? time('10:00') : null })
        })
        const sheet = sheetOf({ lines, paper, large })
        expect(rowsOf(sheet).map(({ session }) => session).sort()).toEqual(lines.map(({ session }) => session).sort())
        const tables = sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'schedule' ? [block] : [])))
        if (tables.length > 1) {
          for (const { groups } of tables) expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(2)
        }
        for (const { blocks } of sheet.sides) expect(blocks.length).toBeGreaterThan(1)
      }),
    )
  })

  it('leaves more empty where a side came out too tall', () => {
    const lines = Array.from({ length: 60 }, (_, index) => printedLine({ session: `s${index}`, kind: 'integration', day: addDays(day('2027-01-11'), index) }))
    const first = (sheet: Sheet) => rowsOf({ ...sheet, sides: sheet.sides.slice(0, 1) }).length
    const loose = sheetOf({ lines, slack: 60 })
    expect(first(loose)).toBeLessThan(first(sheetOf({ lines })))
    expect(rowsOf(loose)).toHaveLength(60)
  })
})

describe('version and mark', () => {
  it('keeps the mark over paper, type and name, and changes it with a date', () => {
    const mark = (changed: Partial<SheetInput>) => sheetOf(changed).foot.mark
    expect(mark({})).toMatch(/^[0-9A-F]{4}$/)
    expect(mark({ paper: 'letter', large: true, who: 'code' })).toBe(mark({}))
    const moved = sheetInput().lines.map((line, index) => (index === 0 ? { ...line, day: day('2027-01-12') } : line))
    expect(mark({ lines: moved })).not.toBe(mark({}))
  })

  it('marks sample data of the clinic and of the course', () => {
    expect(sheetOf().foot).toEqual({ version: 3, mark: sheetOf().foot.mark, sample: false, day: '2027-01-05', time: '16:05' })
    expect(sheetOf({ sample: true }).foot.sample).toBe(true)
    expect(sheetOf({ clinic: clinic({ sample: true }) }).foot.sample).toBe(true)
  })
})
