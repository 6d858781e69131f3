/** Knows how wide the columns of the patient's schedule are and how high its rows come out; refuses to know what they say. */
import { weekdayOf } from '../domain/time/weekday'
import { type Paper, innerWidth, paperSizes } from './paper'
import { stateWord, undatedWords } from './schedule-rows'
import type { RowTime, ScheduleRow } from './sheet'
import { linesOf, pointMillimetres, textWidth } from './text-measure'
import type { DateWords } from './words/date-words'
import type { SheetWords } from './words/sheet-words'

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

/** Millimetres that the widest text of a column takes, its head among them. */
export interface NeededWidths {
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
  /** The year is written beside the month. */
  readonly years: boolean
  /** Room for a word, as "cancelled", in place of the box. */
  readonly words: boolean
  readonly needed: NeededWidths
  readonly language: SheetWords
}

export function scheduleColumns({ paper, words, needed }: Pick<TableLook, 'paper' | 'words' | 'needed'>): ScheduleColumns {
  const atLeast = (usual: number, need: number) => Math.max(usual, need - measuredTooWide)
  const others = {
    weekday: atLeast(21.5, needed.weekday),
    date: atLeast(6.5, needed.date),
    month: atLeast(0, needed.month),
    times: atLeast(usualTimes, needed.times),
    length: atLeast(21.5, needed.length),
    done: atLeast(words ? 15.5 : 10.5, needed.done),
  }
  const taken = Object.values(others).reduce((total, width) => total + width, 0)
  return { what: innerWidth(paper) - taken, ...others }
}

/** Times on the 24-hour clock all take about this much; "8:30 am to 12:30 pm" takes more. */
const usualTimes = 26.5
/** The measure keeps a reserve, and the column beside it ends in space. */
const measuredTooWide = 0.6

export function neededWidths(rows: readonly ScheduleRow[], years: boolean, { dates, table }: SheetWords): NeededWidths {
  const widest = (head: string, textOf: (row: ScheduleRow) => string, points: number = tableType.size) =>
    rows.reduce((most, row) => {
      const width = textWidth(textOf(row), points) * (row.heavy ? semibold : 1)
      return Math.max(most, width)
    }, textWidth(head, headPoints) * semibold)
  return {
    weekday: widest(table.day, ({ when }) => (when === null ? '' : dates.weekday(weekdayOf(when.day)))),
    date: widest('', ({ when }) => (when === null ? '' : dates.dayOfMonth(when.day))) + dayGap,
    month: widest('', ({ when }) => (when === null ? '' : years ? dates.monthOfYear(when.day) : dates.month(when.day))) + columnGap,
    times: widest(table.times, ({ when }) => (when === null ? '' : timesOf(when, dates))),
    length: widest(table.length, ({ length }) => length) + columnGap,
    done: widest(table.done, ({ state }) => stateWord(state, table), wordPoints) + doneGap,
  }
}

/** "09:00 to 17:00"; the start alone where no end is known, and empty where only the day is. */
export function timesOf({ from, to }: RowTime, { clock, times }: DateWords): string {
  if (from === null) return ''
  return to === null ? clock(from) : times(from, to)
}

/** Heads and the rows that stand out are a little wider than the others. */
const semibold = 1.05
const headPoints = 10.5
const wordPoints = 10
/** Between columns whose texts both end at their edge. */
const columnGap = 3.2
const doneGap = 2.4
/** Between the day and its month. */
const dayGap = 1.4

/** Width of the kind's sign with its gap. */
export const signWidth = 6.2
const gap = 1.5
const tableType = { size: 12, line: 1.22, note: 10.5 } as const
const cardType = { date: 17, name: 16, line: 1.22, signs: 7.5, padding: 3.4 } as const
const line = 0.25

/** Padding above and below a row's text; the longer the paper, the more air. */
export function rowPadding(paper: Paper): number {
  return (paperSizes[paper].height - 263.4) / 40
}

/** Height of a row with its rule, in millimetres. */
export function rowHeight(row: ScheduleRow, look: TableLook): number {
  return look.large ? cardHeight(row, look) : tableRowHeight(row, look)
}

function tableRowHeight(row: ScheduleRow, look: TableLook): number {
  const width = scheduleColumns(look).what - signWidth - gap
  const named = linesOf(nameInFull(row, look.language.comma), tableType.size, width, row.heavy) * lineHeight(tableType.size, tableType.line)
  const noted = row.note === '' ? 0 : linesOf(row.note, tableType.note, width) * lineHeight(tableType.note, tableType.line)
  return named + noted + 2 * rowPadding(look.paper) + line
}

function cardHeight(row: ScheduleRow, { paper, words, language: { dates, table, comma } }: TableLook): number {
  const width = innerWidth(paper) - cardType.signs - (words ? 32 : 10)
  const { when } = row
  const above = when === null ? undatedWords(row, table) : `${dates.longDay(when.day, when.year)}${comma}${timesOf(when, dates)}`
  const below = [`${nameInFull(row, comma)} (${row.length})`, row.note].filter((text) => text !== '')
  const lines = below.reduce((total, text) => total + linesOf(text, cardType.name, width), 0)
  return linesOf(above, cardType.date, width, true) * lineHeight(cardType.date, cardType.line) + lines * lineHeight(cardType.name, cardType.line) + cardType.padding + line
}

/** "Integration 1.1, the morning after" */
export function nameInFull({ name, aside }: Pick<ScheduleRow, 'name' | 'aside'>, comma: string): string {
  return aside === '' ? name : `${name}${comma}${aside}`
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
