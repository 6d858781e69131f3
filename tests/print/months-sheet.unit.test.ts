/** Knows what the months on the wall must show, and that they name nobody. */
import { describe, expect, it } from 'vitest'
import { library } from '../../src/domain/protocol/library'
import { addDays, day } from '../../src/domain/time/day'
import { innerHeight } from '../../src/print/paper'
import { monthsSheet } from '../../src/print/months-sheet'
import type { MonthGrids, Sheet } from '../../src/print/sheet'
import type { SheetInput } from '../../src/print/sheet-input'
import { clinic } from '../support/clinics'
import { linesOfProtocol, printedLine, sheetInput } from '../support/printed-course'

const sheetOf = (changed: Partial<SheetInput> = {}): Sheet => {
  const sheet = monthsSheet(sheetInput(changed))
  if (sheet === null) throw new Error('no months')
  return sheet
}
const gridsOf = (sheet: Sheet): readonly MonthGrids[] =>
  sheet.sides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'months' ? [block] : [])))
const cellsOf = (sheet: Sheet) =>
  gridsOf(sheet).flatMap(({ months }) => months.flatMap(({ weeks }) => weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))))

describe('the months of a course', () => {
  it('shows every session on its day, each day of each month once', () => {
    const cells = cellsOf(sheetOf())
    expect(cells).toHaveLength(31 + 28 + 31 + 30 + 31)
    const shown = cells.flatMap(({ day: on, sessions }) => sessions.map(({ session }) => `${session} ${on}`))
    expect(shown.sort()).toEqual(linesOfProtocol('mdma-18wk-clinic').map((line) => `${line.session} ${line.day}`).sort())
  })

  it.each(library.map(({ id }) => id))('%s: no dated session is missing, on either paper and in large type', (id) => {
    const lines = linesOfProtocol(id)
    for (const [paper, large] of [['a4', false], ['letter', false], ['a4', true]] as const) {
      const shown = cellsOf(sheetOf({ lines, paper, large })).flatMap(({ sessions }) => sessions.map(({ session }) => session))
      expect(shown.sort()).toEqual(lines.filter((line) => line.day !== null).map(({ session }) => session).sort())
    }
  })

  it('has no more months on a side than their weeks have room for', () => {
    const lines = Array.from({ length: 60 }, (_, index) => printedLine({ session: `s${index}`, kind: 'integration', day: addDays(day('2026-11-02'), index * 5) }))
    for (const paper of ['a4', 'letter'] as const) {
      for (const { weekHeight, months } of gridsOf(sheetOf({ lines, paper, large: true }))) {
        expect(weekHeight).toBeGreaterThanOrEqual(14)
        const weeks = months.reduce((sum, month) => sum + month.weeks.length, 0)
        expect(weekHeight * weeks + months.length * 16).toBeLessThan(innerHeight(paper) - 50)
      }
    }
  })

  it('begins the week where the clinic does', () => {
    const [grids] = gridsOf(sheetOf({ weekStart: 'sun' }))
    expect(grids?.weekdays[0]).toBe('sun')
    // January 2027 begins on a Friday.
    expect(grids?.months[0]?.weeks[0]?.cells.map((cell) => cell?.day ?? null)).toEqual([null, null, null, null, null, '2027-01-01', '2027-01-02'])
  })

  it('counts the weeks of the course from its first day to its last session', () => {
    const weeks = gridsOf(sheetOf()).flatMap(({ months }) => months.map(({ weeks: rows }) => rows.map(({ week }) => week)))
    expect(weeks[0]).toEqual([null, null, 1, 2, 3])
    expect(weeks.at(-1)?.at(-1)).toBeNull()
    expect(weeks.at(-1)).toContain(19)
  })

  it('holds six months a side and the legend on each', () => {
    const sheet = sheetOf({ lines: linesOfProtocol('mapp-phase3') })
    const grids = gridsOf(sheet)
    expect(grids.map(({ months }) => months.length)).toEqual([6, 4])
    expect(grids.map(({ legendPlace }) => legendPlace)).toEqual(['strip', 'grid'])
    for (const { legend } of grids) expect(legend.calls.map(({ number }) => number)).toContain('030 000 00 00')
  })

  it('tells the sign of a kind once, also of visits that people added', () => {
    const added = (session: string, kind: 'integration' | 'contact', repeats: string | null) =>
      printedLine({ session, kind, title: 'Debrief', day: day('2027-02-12'), unscheduled: { repeats, counts: 'also' } })
    const lines = [...linesOfProtocol('mdma-18wk-clinic'), added('a', 'integration', 'Integration 1.2'), added('b', 'integration', null), added('c', 'contact', null)]
    const signs = gridsOf(sheetOf({ lines })).flatMap(({ legend }) => legend.signs.map(({ text }) => text.replace(/,.*/, '')))
    expect(signs).toEqual(['Preparation', 'Long day', 'Integration', 'Extra call', 'Closing talk'])
  })

  it('marks closed days and leaves out what is cancelled', () => {
    const closures = [{ from: day('2027-03-26'), to: day('2027-03-29'), name: 'Easter' }]
    const lines = [
      printedLine({ session: 'a', kind: 'preparation', day: day('2027-03-01') }),
      printedLine({ session: 'b', kind: 'preparation', day: day('2027-03-30'), status: 'cancelled' }),
      printedLine({ session: 'c', kind: 'preparation', day: day('2027-03-31'), status: 'completed' }),
    ]
    const cells = cellsOf(sheetOf({ lines, clinic: clinic({ closures }) }))
    expect(cells.filter(({ closed }) => closed).map(({ day: on }) => on)).toEqual(['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'])
    expect(cells.flatMap(({ sessions }) => sessions.map(({ session, done }) => [session, done]))).toEqual([
      ['a', false],
      ['c', true],
    ])
  })

  it('bears neither name nor code', () => {
    const words = JSON.stringify({ ...sheetOf(), words: undefined })
    expect(words).not.toContain('Robin')
    expect(words).not.toContain('7KQ4')
  })

  it('is none where no session has a date', () => {
    expect(monthsSheet(sheetInput({ lines: [printedLine({ session: 'a', kind: 'preparation', day: null })] }))).toBeNull()
  })
})
