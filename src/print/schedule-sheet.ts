/** Knows the patient's schedule as a sheet: every date, what to know about it, whom to ring; refuses diagnosis, substance and dose. */
import { type BlockLook, type FlowBlock, blockHeight, footHeight, writingLine } from './block-height'
import { crossesYears, linesTold, spanOfLines } from './course-notes'
import { type DealtSide, dealRows } from './deal-rows'
import { innerHeight } from './paper'
import { columnHeadsHeight, headingHeight, neededWidths, rowHeight, type TableLook } from './schedule-columns'
import { type RowGroup, closing, continuedHead, opening, scheduleGroups } from './schedule-parts'
import { withYears } from './schedule-rows'
import type { Block, ScheduleRow, ScheduleTable, Sheet, Side } from './sheet'
import { footOf } from './sheet-foot'
import type { SheetInput } from './sheet-input'

/** Every session in order on as many sides as it needs; nothing is cut and no row split. */
export function scheduleSheet(of: SheetInput): Sheet {
  const input = { ...of, lines: linesTold(of.lines) }
  const span = spanOfLines(input.lines)
  const groups = scheduleGroups(input)
  const rows = groups.flatMap((group) => group.rows)
  const look: TableLook = {
    paper: input.paper,
    large: input.large,
    years: span !== null && crossesYears(span),
    words: rows.some(({ state }) => state !== 'to-do' && state !== 'done'),
    needed: neededWidths(rows, span !== null && crossesYears(span), input.words),
    language: input.words,
  }
  const first = opening(input, span)
  const next = continuedHead(input)
  const room = innerHeight(input.paper) - footHeight(look) - input.slack
  const heads = { first: heightOf(first, look), next: heightOf([next], look) }
  const dealt = dealRows(
    groups.map((group) => ({ rows: group.rows, heading: headingHeight(look) })),
    {
      first: room - heads.first - columnHeadsHeight(look),
      next: room - heads.next - columnHeadsHeight(look),
      height: (row) => rowHeight(row, look),
      keepsNext: ({ heavy }) => heavy,
    },
  )
  const sides = dealt.map((side, index): FilledSide => {
    const head = index === 0 ? first : [next]
    const used = (index === 0 ? heads.first : heads.next) + columnHeadsHeight(look) + side.height
    return { blocks: [...head, tableOf(side, groups, look)], used }
  })
  const begun = sides.length > 0 ? sides : [{ blocks: first, used: heads.first }]
  const filled = flow(begun, closing(input, span), { next, room, look })
  return {
    kind: 'schedule',
    name: input.words.groups.yourDates,
    words: input.words,
    paper: input.paper,
    orientation: 'portrait',
    large: input.large,
    foot: footOf(input, input.treatment),
    sides: withQuestions(filled, room, input.words.letter.questions),
  }
}

interface FilledSide extends Side {
  readonly used: number
}

interface FlowRoom {
  readonly next: FlowBlock
  readonly room: number
  readonly look: BlockLook
}

function tableOf(side: DealtSide<ScheduleRow>, groups: readonly RowGroup[], look: TableLook): ScheduleTable {
  const rows = withYears(side.parts.flatMap((part) => part.rows), look.years)
  let next = 0
  return {
    type: 'schedule',
    years: look.years,
    words: look.words,
    needed: look.needed,
    groups: side.parts.map((part) => {
      const from = next
      next += part.rows.length
      return { heading: groups[part.group]?.heading ?? '', continued: part.continued, rows: rows.slice(from, next) }
    }),
  }
}

/** Less than this share of a side is not worth a side of its own. */
const worthASide = 1 / 3

/** Puts the parts after the table where they fit: each whole on one side, unless that leaves another side nearly empty. */
function flow(sides: readonly FilledSide[], parts: readonly (readonly FlowBlock[])[], to: FlowRoom): readonly FilledSide[] {
  const fitsWhole = (part: readonly FlowBlock[]) => heightOf([to.next, ...part], to.look) <= to.room
  const apart = parts.flatMap((part) => part.map((block) => [block]))
  const whole = flowPieces(sides, parts.flatMap((part) => (fitsWhole(part) ? [part] : part.map((block) => [block]))), to)
  return whole.slice(0, -1).some(({ used }) => used < to.room * worthASide) ? flowPieces(sides, apart, to) : whole
}

function flowPieces(sides: readonly FilledSide[], pieces: readonly (readonly FlowBlock[])[], to: FlowRoom): readonly FilledSide[] {
  return pieces.reduce<readonly FilledSide[]>((before, piece) => {
    const last = before.at(-1)
    const height = heightOf(piece, to.look)
    if (last !== undefined && last.used + height <= to.room) {
      return [...before.slice(0, -1), { blocks: [...last.blocks, ...piece], used: last.used + height }]
    }
    return [...before, { blocks: [to.next, ...piece], used: heightOf([to.next], to.look) + height }]
  }, sides)
}

const mostQuestions = 5
const leastQuestions = 2

/** Lines to write on, only where the last side has room to spare. */
function withQuestions(sides: readonly FilledSide[], room: number, title: string): readonly Side[] {
  const last = sides.at(-1)
  const spare = last === undefined ? 0 : room - last.used - 14
  const lines = Math.min(mostQuestions, Math.floor(spare / writingLine))
  const questions: Block = { type: 'questions', title, lines }
  return sides.map(({ blocks }, index) => ({
    blocks: index === sides.length - 1 && lines >= leastQuestions ? [...blocks, questions] : blocks,
  }))
}

function heightOf(blocks: readonly FlowBlock[], look: BlockLook): number {
  return blocks.reduce((total, block) => total + blockHeight(block, look), 0)
}
