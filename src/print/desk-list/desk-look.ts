/** Knows about how wide and high the parts of the front desk's list are; refuses to be exact, for every side is measured after layout. */
import { clockTime } from '../../ui/wording/format'
import { linesOf, pointMillimetres, textWidth } from '../text-measure'
import type { DeskColumns, DeskNote, DeskRow } from './desk-table'

export interface DeskLook {
  readonly large: boolean
  readonly width: number
  readonly columns: DeskColumns
  /** Millimetres of the heads of the columns. */
  readonly head: number
}

const between = 4

const sizes = {
  usual: { points: 13, time: 19, code: 17, line: 5.75, boxes: 30 },
  large: { points: 16, time: 23, code: 20, line: 7.2, boxes: 36 },
} as const

export function deskLook(rows: readonly DeskRow[], large: boolean, width: number): DeskLook {
  const { points, time, code, boxes } = large ? sizes.large : sizes.usual
  const widest = (texts: readonly string[], size: number, bold: boolean, least: number, most: number) =>
    Math.min(most, Math.max(least, Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size, bold)))) + between))
  const expect = widest(rows.map((row) => (row.expect === null ? '' : clockTime(row.expect))), time, true, large ? 28 : 22, 60)
  const codes = widest(rows.map((row) => row.code), code, true, large ? 28 : 24, large ? 80 : 60)
  const session = widest(rows.map((row) => row.session), points, false, large ? 42 : 30, 60)
  const length = widest(rows.map((row) => row.length), points, false, large ? 20 : 16, 34)
  const room = widest(rows.map((row) => row.room), points, true, large ? 28 : 20, large ? 60 : 40)
  const rest = width - expect - codes - session - length - room - 2 * boxes
  const meets = large ? width / 2 : Math.max(28, rest * 0.5)
  return { large, width, columns: { expect, code: codes, session, length, room, meets, todo: large ? width - meets : rest - meets, boxes }, head: large ? 0 : 7 }
}

/** In large type a second line under the first has who is met and what to do. */
export function rowHeight({ room, meets, todo, code }: DeskRow, { large, columns }: DeskLook): number {
  const size = large ? sizes.large : sizes.usual
  const lines = (text: string, width: number, bold = false) => (text === '' ? 0 : linesOf(text, size.points, width - between, bold))
  const codeLines = linesOf(code, size.code, columns.code - between, true) * size.code * pointMillimetres * 1.28
  if (large) {
    const below = Math.max(lines(`Meets ${meets}`, columns.meets), lines(todo, columns.todo))
    return Math.max(13, codeLines, lines(room, columns.room, true) * size.line) + (meets === '' && todo === '' ? 0 : below * size.line) + 5
  }
  return Math.max(8.5, codeLines, Math.max(lines(meets, columns.meets), lines(todo, columns.todo), lines(room, columns.room, true)) * size.line) + 6.4
}

export function notesHeight(notes: readonly DeskNote[], { large, width }: DeskLook): number {
  if (notes.length === 0) return 0
  const points = large ? 16 : 12
  const column = large ? width : (width - 10) / 2
  const heights = notes.map(({ lines }) => lines.reduce((sum, { bold, text }) => sum + linesOf(`${bold} ${text}`, points, column * 0.94), 0) * points * pointMillimetres * 1.3 + (large ? 12 : 8))
  return 6 + (large ? heights.reduce((sum, height) => sum + height, 0) : Math.max(...heights))
}
