import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { safeText } from '../../../src/interchange/csv/safe-text'
import { type Cell, tableHead, tableRows } from '../../../src/interchange/csv/table-text'

const columns = [
  { name: 'one', cell: ([one]: readonly Cell[]) => one ?? null },
  { name: 'two', cell: ([, two]: readonly Cell[]) => two ?? null },
]

describe('a table', () => {
  it('is as RFC 4180 has it, with the mark by which spreadsheets know UTF-8', () => {
    expect(tableHead(columns, ',') + tableRows(columns, [['a, b', 1], ['say "no"', null], ['two\nlines', -3]], ',')).toBe(
      '\ufeffone,two\r\n"a, b",1\r\n"say ""no""",\r\n"two\nlines",-3\r\n',
    )
  })

  it('of no row is its head', () => {
    expect(tableHead(columns, ';') + tableRows(columns, [], ';')).toBe('\ufeffone;two\r\n')
  })
})

describe('a text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t'=1"],
    ['\tlate', "'\tlate"],
    ['\rlate', "'\rlate"],
    ['\u200b=1', "'\u200b=1"],
    ['"=1', "'\"=1"],
    ['ill;=1+1', "ill;'=1+1"],
    ['ill, -2 days', "ill, '-2 days"],
    ['ill\n=1', "ill\n'=1"],
    ['=1\n=2', "'=1\n'=2"],
  ])('%j becomes %j', (text, safe) => {
    expect(safeText(text)).toBe(safe)
  })

  it.each(['J-12', 'a=b', 'Ana + Ben', 'moved - the patient asked', 'a@b.example', '1, 2', '2027-03-29', '09:30'])('%j stays as it is', (text) => {
    expect(safeText(text)).toBe(text)
  })

  it('would open a formula with the package’s own guard, which therefore is not the one in use', () => {
    const alone = (text: string) => Papa.unparse([[text]], { escapeFormulae: true })
    expect(alone('=1')).toBe('"\'=1"')
    for (const text of ['=1\n2', '＝1', ' =1', 'ill;=1']) expect(alone(text)).not.toContain("'")
  })
})
