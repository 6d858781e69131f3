/** Knows how a table becomes the text of a CSV file; refuses to know what stands in it. */
import Papa from 'papaparse'
import { safeText } from './safe-text'

/** A number stays one, also below zero; null leaves the cell empty. */
export type Cell = string | number | null

export interface Column<Row> {
  /** Stands in the first row. Programs find the column by it, so it is never changed. */
  readonly name: string
  readonly cell: (row: Row) => Cell
}

export type Delimiter = ',' | ';'

const newline = '\r\n'

/** Without it, some spreadsheets read names in the letters of another alphabet; all programs that read UTF-8 pass it over. */
const byteOrderMark = '\ufeff'

/** What the file begins with: the names of the columns. */
export function tableHead<Row>(columns: readonly Column<Row>[], delimiter: Delimiter): string {
  return byteOrderMark + lines([columns.map(({ name }) => safeText(name))], delimiter)
}

/** Some rows of it, each with its line's end, so that a long table can be written piece by piece. */
export function tableRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[], delimiter: Delimiter): string {
  return lines(
    rows.map((row) => columns.map(({ cell }) => written(cell(row)))),
    delimiter,
  )
}

function written(cell: Cell): Cell {
  return typeof cell === 'string' ? safeText(cell) : cell
}

// The package's own guard against formulas stops at the first break of a line and knows neither wide signs nor other delimiters.
function lines(cells: readonly (readonly Cell[])[], delimiter: Delimiter): string {
  return cells.length === 0 ? '' : Papa.unparse(cells.map((row) => [...row]), { delimiter, newline }) + newline
}
