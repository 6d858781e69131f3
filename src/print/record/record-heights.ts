/** Knows about how wide the columns and how high the rows of a record come out; refuses to be exact, for every side is measured after layout. */
import { linesOf, pointMillimetres, textWidth } from '../text-measure'
import type { DeviationBox, RecordColumn, RecordLine, SessionColumns, SessionRow } from './record-part'

export interface RecordLook {
  readonly large: boolean
  /** Millimetres between the margins. */
  readonly width: number
}

/** Points and millimetres of both type sizes. The style sheet says the same. */
export const recordSizes = {
  usual: { body: 10.5, head: 9.5, section: 13.5, box: 10.5, pad: 0.85, boxes: 2, gap: 7, year: 5.8 },
  large: { body: 14, head: 12, section: 19, box: 16, pad: 1.8, boxes: 1, gap: 0, year: 9 },
} as const

const lineHeight = 1.2
/** Between two columns; words as wide as their column stay on one line. */
export const columnGap = 2
const between = columnGap - 0.2

export function recordSizesOf({ large }: Pick<RecordLook, 'large'>) {
  return large ? recordSizes.large : recordSizes.usual
}

export const sessionHeads: Readonly<Record<keyof SessionColumns, string>> = {
  title: 'Session',
  plannedDay: 'Planned',
  plannedTime: 'at',
  window: 'Allowed window',
  restsOn: 'rests on',
  strip: 'Window, plan, actual',
  actual: 'Actual',
  times: 'from–to',
  length: 'length',
  off: 'Days off target',
  note: 'Deviation, reason',
}

/** What the marks mean, under the sessions of every side. */
export const legendWords =
  'Tall tick: target. Bracket: allowed window, counted from the actual day of the session it depends on. Ring: planned. Dot: actual; an arrow lies further out than drawn. Rests on: seen = stated in a source; derived = computed from one; recalled = general knowledge; clinic’s = its own assumption. A reason that ends in … stands whole in its box or in the history.'

const stripWidth = 31
const leastNote = 34
const signRoom = 5.6

/** Each column as wide as its widest words; what is left is for reasons, and long titles are broken where that is too little. */
export function sessionColumnsOf(rows: readonly SessionRow[], look: RecordLook): SessionColumns {
  const { body, head } = recordSizesOf(look)
  const wide = (pick: (row: SessionRow) => string, heading: string, most = 60) =>
    Math.min(most, Math.max(textWidth(heading, head, true), ...rows.map((row) => textWidth(pick(row), body, row.deviation !== '')))) + columnGap
  const own = {
    title: wide(({ title }) => title, sessionHeads.title, 44) + signRoom,
    plannedDay: wide(({ plannedDay }) => plannedDay, sessionHeads.plannedDay),
    plannedTime: wide(({ plannedTime }) => plannedTime, sessionHeads.plannedTime),
    window: wide(({ window }) => window, sessionHeads.window, 36),
    restsOn: wide(({ restsOn }) => restsOn, sessionHeads.restsOn),
    strip: stripWidth + columnGap,
    actual: wide(({ actual }) => actual, sessionHeads.actual, 34),
    times: wide(({ times }) => times, sessionHeads.times, 30),
    length: wide(({ length }) => length, sessionHeads.length),
    off: wide(({ off }) => off, 'Days off', 14),
  }
  const taken = Object.values(own).reduce((sum, width) => sum + width, 0)
  const lack = Math.max(0, leastNote - (look.width - taken))
  return { ...own, title: own.title - lack, note: Math.max(leastNote, look.width - taken) }
}

/** Without the space above and below its words. */
export function sessionRowHeight(row: SessionRow, columns: SessionColumns, look: RecordLook): number {
  const { body } = recordSizesOf(look)
  if (look.large) return cardHeight(row, look)
  const bold = row.deviation !== ''
  const lines = Math.max(
    linesOf(row.title, body, columns.title - between - signRoom, bold),
    linesOf(row.window, body, columns.window - between, bold),
    linesOf(row.actual, body, columns.actual - between, bold),
    linesOf(row.times, body, columns.times - between, bold),
    linesOf(noteWords(row), body, (columns.note - 1) * (bold ? 0.96 : 1)),
  )
  return millimetres(body, lines) + 0.2
}

function noteWords({ deviation, note }: SessionRow): string {
  return [deviation, note].filter((text) => text !== '').join(' ')
}

/** In large type a session is a card: its title and note beside what was planned and done. */
export const cardColumns = { title: 74, strip: 44 } as const

function cardHeight(row: SessionRow, { width }: RecordLook): number {
  const size = 16
  const middle = width - cardColumns.title - cardColumns.strip - 8
  const said = cardWords(row)
  const words = said.reduce((sum, text) => sum + linesOf(text, size, middle), 0)
  const title = linesOf(row.title, size, cardColumns.title - 9, true)
  const note = noteWords(row) === '' ? 0 : linesOf(noteWords(row), size, width - 9, true)
  return millimetres(size, Math.max(words, title) + note) + 0.4
}

/** What a card says, line by line. */
export function cardWords({ plannedDay, plannedTime, window, restsOn, actual, times, length, off }: SessionRow): readonly string[] {
  const planned = `Planned: ${[plannedDay, plannedTime].filter((text) => text !== '').join(', ')}`
  const allowed = window === '' ? '' : `Allowed: ${window}${restsOn === '' ? '' : ` (${restsOn})`}`
  const done = [times, length].filter((text) => text !== '').join(', ')
  const target = off === '' ? '' : ` (${off === '0' ? 'on target' : `${off} ${/^\D?1$/.test(off) ? 'day' : 'days'} from target`})`
  return [planned, allowed, `Actual: ${[actual, done].filter((text) => text !== '').join(', ')}${target}`].filter((text) => text !== '')
}

export function boxWidth(look: RecordLook): number {
  const { boxes, gap } = recordSizesOf(look)
  return (look.width - (boxes - 1) * gap) / boxes
}

/** Height of a row of boxes with the space below it. */
export function boxesHeight(row: readonly DeviationBox[], look: RecordLook): number {
  const { box } = recordSizesOf(look)
  const inside = boxWidth(look) - 6
  const heights = row.map(({ title, lines }) => millimetres(box + 1, linesOf(title, box + 1, inside, true)) + lines.reduce((sum, text) => sum + millimetres(box, linesOf(text, box, inside), 1.27), 0))
  return Math.max(0, ...heights) + 4.6 + 3
}

export function lineHeightOf({ cells, isHeading }: RecordLine, columns: readonly RecordColumn[], look: RecordLook): number {
  const { body } = recordSizesOf(look)
  if (isHeading) return millimetres(body, linesOf(cells[0] ?? '', body, look.width, true)) + 2.6
  const rest = look.width - columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const lines = Math.max(1, ...cells.map((text, index) => linesOf(text, body, (columns[index]?.width ?? rest) - columnGap)))
  return millimetres(body, lines) + (look.large ? 2.8 : 1.7) + 0.2
}

/** The heading of a part with the heads of its columns, where it has any. */
export function sectionHeight(look: RecordLook, hasColumns: boolean): number {
  const { section, head } = recordSizesOf(look)
  return millimetres(section, 1) + (look.large ? 6 : 4.6) + (hasColumns ? millimetres(head, 1) + 1.4 : 0)
}

/** The heads of the sessions' table, two lines, and what its marks mean below. */
export function sessionFrame(look: RecordLook): { readonly heads: number; readonly legend: number } {
  const { head } = recordSizesOf(look)
  return look.large ? { heads: 2, legend: millimetres(12, linesOf(legendWords, 12, look.width)) + 4 } : { heads: millimetres(head, 2) + 1.6, legend: millimetres(10, linesOf(legendWords, 10, look.width), 1.3) + 2.6 }
}

function millimetres(points: number, lines: number, spread = lineHeight): number {
  return points * pointMillimetres * spread * lines
}
