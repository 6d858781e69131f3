/** Knows how the sessions of a day lie on its scale, side by side where their boxes would meet; refuses to shorten any of their words. */
import type { KindLook } from '../../domain/protocol/kind-look'
import { minutesInDay } from '../../domain/time/span'
import type { FortnightBlock } from './fortnight-grid'
import { type LabelLook, type Told, labelOf } from './fortnight-label'

export interface Scale {
  readonly firstHour: number
  readonly perHour: number
  /** Millimetres across. */
  readonly width: number
  readonly look: LabelLook
}

/** Millimetres around the words inside a frame, down and across; a spine and its dots take more. */
const framed = 0.8
const beside: Readonly<Record<KindLook, number>> = { preparation: 2.2, dosing: 4.2, integration: 4.1, assessment: 2.2, contact: 1.6 }

/** In the order handed in, which is that of their times. */
export function laidBlocks(day: readonly Told[], scale: Scale): readonly FortnightBlock[] {
  let lanes: readonly Lane[] = day.map(() => ({ lane: 0, lanes: 1 }))
  for (;;) {
    const blocks = day.map((told, index) => blockOf(told, lanes[index] ?? { lane: 0, lanes: 1 }, scale))
    const next = lanesOf(blocks, lanes)
    // Narrower boxes are higher and may meet others, so lanes only become more, and never more than there are boxes.
    if (JSON.stringify(next) === JSON.stringify(lanes)) return blocks
    lanes = next
  }
}

interface Lane {
  readonly lane: number
  readonly lanes: number
}

function blockOf(told: Told, { lane, lanes }: Lane, { firstHour, perHour, width, look }: Scale): FortnightBlock {
  const { start, end } = told.session
  const top = (start / 60 - firstHour) * perHour
  const scaled = ((Math.min(end, minutesInDay) - start) / 60) * perHour
  const { rest, night, lines } = labelOf(told, width / lanes - beside[told.session.look], Math.floor((scaled - framed) / look.line), look)
  return { session: told.session, top, height: Math.max(scaled, lines * look.line + framed), lane, lanes, rest, night }
}

function lanesOf(blocks: readonly FortnightBlock[], before: readonly Lane[]): readonly Lane[] {
  const lanes: Lane[] = [...before]
  for (let first = 0; first < blocks.length; ) {
    let past = first
    let bottom = -1
    const ends: number[] = []
    const at: number[] = []
    while (past < blocks.length) {
      const block = blocks[past]
      if (block === undefined || (past > first && block.top >= bottom)) break
      const free = ends.findIndex((end) => end <= block.top)
      at.push(free < 0 ? ends.length : free)
      ends[free < 0 ? ends.length : free] = block.top + block.height
      bottom = Math.max(bottom, block.top + block.height)
      past += 1
    }
    const most = Math.max(ends.length, ...before.slice(first, past).map(({ lanes: count }) => count))
    at.forEach((lane, index) => (lanes[first + index] = { lane, lanes: most }))
    first = past
  }
  return lanes
}
