/** Knows how tests read a table back, with the app's own package and with another's; refuses a file that the two read differently. */
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { expect } from 'vitest'

/** Rows by the names of their columns; every cell is a text. */
export function readTable(text: string, delimiter = ','): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = cellsOf(text, delimiter)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

export function cellsOf(text: string, delimiter = ','): readonly (readonly string[])[] {
  const theirs = parse(text, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: false })
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n', skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toEqual(theirs)
  return data
}
