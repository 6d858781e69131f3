/** Knows how wide the columns of the patient's schedule are and how high its rows come out; refuses to know what they say. */
import { clockTime, timeSpanInWords } from '../ui/wording/format'
import { type Paper, innerWidth, paperSizes } from './paper'
import type { RowTime, ScheduleRow } from './sheet'
import { linesOf, pointMillimetres, textWidth } from './text-measure'

/** Widths in millimetres; together the width between the margins. */
export interface ScheduleColumns {
  readonly what: number
  readonly weekday: number
  readonly date: number
  readonly month: number
  readonly times: number
  readonly length: number
  readonly done: number
}

export interface TableLook {
  readonly paper: Paper
  readonly large: boolean
  /** Room for a year beside the month. */
  readonly years: boolean
  /** Room for a word, as "cancelled", in place of the box. */
  readonly words: boolean
  /** Millimetres that the widest of its times takes. */
  readonly times: number
}

export function scheduleColumns({ paper, years, words, times }: TableLook): ScheduleColumns {
  const others = { weekday: 21.5, date: 6.5, month: years ? 32 : 22, times: Math.max(usualTimes, times - measuredTooWide), length: 21.5, done: words ? 15.5 : 10.5 }
  const taken = Object.values(others).reduce((total, width) => total + width, 0)
  return { what: innerWidth(paper) - taken, ...others }
}

/** Times on the 24-hour clock all take about this much; "8:30 am to 12:30 pm" takes more. */
const usualTimes = 26.5
/** The measure keeps a reserve, and the column beside it ends in space. */
const measuredTooWide = 0.6

/** Millimetres of the widest times among the rows; 0 where none has any. */
export function widestTimes(rows: readonly ScheduleRow[]): number {
  return rows.reduce((widest, { when, heavy }) => (when === null ? widest : Math.max(widest, textWidth(timesOf(when), tableType.size, heavy))), 0)
}

/** "09:00 to 17:00"; the start alone where no end is known, and empty where only the day is. */
export function timesOf({ from, to }: RowTime): string {
  if (from === null) return ''
  return to === null ? clockTime(from) : timeSpanInWords(from, to)
}

/** Width of the kind's sign with its gap. */
export const signWidth = 6.2
const gap = 1.5
const tableType = { size: 12, line: 1.22, note: 10.5 } as const
const cardType = { date: 17, name: 16, line: 1.22, signs: 7.5, padding: 3.4 } as const
const line = 0.25

/** Padding above and below a row's text; the longer the paper, the more air. */
export function rowPadding(paper: Paper): number {
  return (paperSizes[paper].height - 255) / 50
}

/** Height of a row with its rule, in millimetres. */
export function rowHeight(row: ScheduleRow, look: TableLook): number {
  return look.large ? cardHeight(row, look) : tableRowHeight(row, look)
}

function tableRowHeight(row: ScheduleRow, look: TableLook): number {
  const width = scheduleColumns(look).what - signWidth - gap
  const named = linesOf(nameInFull(row), tableType.size, width, row.heavy) * lineHeight(tableType.size, tableType.line)
  const noted = row.note === '' ? 0 : linesOf(row.note, tableType.note, width) * lineHeight(tableType.note, tableType.line)
  return named + noted + 2 * rowPadding(look.paper) + line
}

function cardHeight(row: ScheduleRow, { paper, words }: TableLook): number {
  const width = innerWidth(paper) - cardType.signs - (words ? 32 : 10)
  const below = [`${nameInFull(row)} (${row.length})`, row.note].filter((text) => text !== '')
  const lines = below.reduce((total, text) => total + linesOf(text, cardType.name, width), 0)
  return lineHeight(cardType.date, cardType.line) + lines * lineHeight(cardType.name, cardType.line) + cardType.padding + line
}

/** "Integration 1.1, the morning after" */
export function nameInFull({ name, aside }: Pick<ScheduleRow, 'name' | 'aside'>): string {
  return aside === '' ? name : `${name}, ${aside}`
}

/** Height of a group's heading with the space before it. */
export function headingHeight({ large }: Pick<TableLook, 'large'>): number {
  return large ? 19.4 : lineHeight(tableType.size, tableType.line) + 3.2
}

/** Height of the heads of columns with the space before them; cards need none. */
export function columnHeadsHeight({ large }: Pick<TableLook, 'large'>): number {
  return large ? 0 : 9.5
}

function lineHeight(points: number, line: number): number {
  return points * pointMillimetres * line
}
