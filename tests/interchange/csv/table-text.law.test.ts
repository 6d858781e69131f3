/** Knows that any text comes back from a table as it was, and that nothing of it opens a formula however a program cuts the file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeText } from '../../../src/interchange/csv/safe-text'
import { type Cell, type Column, type Delimiter, tableHead, tableRows } from '../../../src/interchange/csv/table-text'
import { cellsOf } from './read-table'

const pieces = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '\t', '\r', '\n', '\r\n', ',', ';', '|', '"', '""', "'", ' ', '\u00a0', '\u200b', '\ufeff', '\u0000', '\ud800', '\udc00', '1', 'cmd', 'HYPERLINK("x")', 'Zoë', '-2', '😀', 'é', 'שלום']
const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')))
const cell: fc.Arbitrary<Cell> = fc.oneof(nasty, fc.integer(), fc.constant(null))
const delimiters = fc.constantFrom<Delimiter>(',', ';')

const columnsOf = (count: number): readonly Column<readonly Cell[]>[] => Array.from({ length: count }, (_, at) => ({ name: `column ${at + 1}`, cell: (row) => row[at] ?? null }))

const isNumber = /^-?\d+$/
/** What some program skips or cuts off before it looks at the first sign. */
const skipped = /^["\s\p{Cc}\p{Cf}]*/u
const formula = /^[=+\-@＝＋－＠﹦﹢﹣﹫]/u

describe('a table', () => {
  it('gives every text back as it is written safely, and numbers as numbers, in both readers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), delimiters, (rows, delimiter) => {
        const columns = columnsOf(3)
        const text = tableHead(columns, delimiter) + tableRows(columns, rows, delimiter)
        const expected = rows.map((row) => row.map((one) => (one === null ? '' : typeof one === 'number' ? String(one) : safeText(one))))
        expect(cellsOf(text, delimiter)).toEqual([['column 1', 'column 2', 'column 3'], ...expected])
      }),
    )
  })

  it('opens no formula, wherever a program cuts it and whatever it skips', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 6 }), delimiters, (rows, delimiter) => {
        const columns = columnsOf(2)
        const text = tableHead(columns, delimiter) + tableRows(columns, rows, delimiter)
        const cut = [...cellsOf(text, delimiter).flat(), ...text.split(/[,;|\t\r\n]/), ...text.split(/\r\n|[\r\n]/), ...text.split('\t')]
        for (const piece of cut) expect(piece.replace(skipped, '')).not.toMatch(formula)
      }),
    )
  })

  it('changes a text by apostrophes alone, and only where one is needed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const whole = text.replace(/\p{Surrogate}/gu, '\ufffd')
        const safe = safeText(text)
        expect(safe.replaceAll("'", '')).toBe(whole.replaceAll("'", ''))
        if (!/[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n]/u.test(whole)) expect(safe).toBe(whole)
      }),
    )
  })

  it('keeps numbers below zero numbers', () => {
    fc.assert(
      fc.property(fc.integer({ max: -1 }), (number) => {
        const columns = columnsOf(1)
        expect(tableRows(columns, [[number]], ',')).toBe(`${number}\r\n`)
        expect(String(number)).toMatch(isNumber)
      }),
    )
  })
})
