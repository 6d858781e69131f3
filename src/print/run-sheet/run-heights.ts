/** Knows about how high each part of a run sheet comes out; refuses to be exact, for every side is measured after layout. */
import { linesOf, pointMillimetres } from '../text-measure'
import type { HourRow, RunFactsRow, RunGates, RunHours, RunPart } from './run-part'

export interface RunLook {
  readonly large: boolean
  /** Millimetres between the margins. */
  readonly width: number
}

/** Points and millimetres of both type sizes. The style sheet says the same. */
export const runSizes = {
  usual: { body: 11, head: 13.5, note: 10, value: 13, hours: 10.5, gate: 6.9, gateGap: 8, gateColumns: 2, aside: 14.5, box: 6.8, line: 8.2, least: 5.8, most: 8.4, writing: 8.6 },
  large: { body: 16, head: 19, note: 12, value: 16, hours: 14, gate: 11, gateGap: 0, gateColumns: 1, aside: 27, box: 10, line: 10.9, least: 11, most: 13, writing: 12 },
} as const

const lineHeight = 1.2
/** The measure of words keeps a little back, which would break some conditions that fit. */
const withoutReserve = 1.02

export function sizesOf({ large }: Pick<RunLook, 'large'>) {
  return large ? runSizes.large : runSizes.usual
}

/** Height in millimetres with the space around it; of the hours without their rows. */
export function partHeight(part: RunPart, look: RunLook): number {
  const sizes = sizesOf(look)
  switch (part.part) {
    case 'facts':
      return factsHeight(part, look)
    case 'gates':
      return headingHeight('Tick and initial each. One not met is waived with a reason, or the dose waits.', look) + gatesHeight(part, look)
    case 'doses':
      return dosesHeight(part.supplement !== null, part.asksWhat, look)
    case 'hours':
      return headingHeight(part.note, look) + points(sizes.note, 1) + 0.6
    case 'leaving': {
      const columns = look.large ? 1 : 2
      const rows = Math.ceil(part.checks.length / columns)
      return headingHeight('', look) + rows * sizes.gate + sizes.line + (look.large ? 6 : 2.8)
    }
    case 'handover':
      return headingHeight('', look) + part.lines * sizes.writing + sizes.line + 5.4
    case 'deviation':
      return headingHeight('', look) + (look.large ? 4 * 8.7 : 2 * 6.4) + 4 * sizes.line + 2.6
    case 'notes':
      return headingHeight('', look) + part.lines * sizes.writing + 2
  }
}

export function hourRowHeight({ what, planned }: HourRow, hours: Pick<RunHours, 'columns' | 'rowHeight'>, look: RunLook): number {
  const { hours: size } = sizesOf(look)
  const { time, planned: plan, pressure, pulse, temperature, by } = hours.columns
  const rest = look.width - time - plan - pressure - pulse - temperature - by - 2.4
  const beside = plan === 0 ? [planned, what].filter((text) => text !== '').join(' ') : what
  const lines = Math.max(linesOf(beside, size, rest), plan === 0 ? 1 : linesOf(planned, size, plan - 1.5, true))
  return Math.max(hours.rowHeight, points(size, lines, 1.12) + 1.4)
}

function factsHeight({ facts }: RunFactsRow, look: RunLook): number {
  const { value, note } = sizesOf(look)
  if (look.large) return facts.length * points(value, 1, 1.35) + 6.4
  const lines = linesOf(facts.map((fact) => fact.value).join('   '), value, look.width * 0.92, true)
  return points(note, 1) + points(value, lines) + 6.2
}

function gatesHeight({ gates }: RunGates, look: RunLook): number {
  const { body, gate, gateColumns, gateGap, aside, box } = sizesOf(look)
  const width = ((look.width - (gateColumns - 1) * gateGap) / gateColumns - aside - box) * withoutReserve
  const heights = [...gates.map(({ words }) => Math.max(gate, points(body, linesOf(words, body, width), 1.15) + 1.6)), gate + 1]
  const perColumn = Math.ceil(heights.length / gateColumns)
  const rows = Array.from({ length: perColumn }, (_, row) => Math.max(...heights.filter((_height, index) => index % perColumn === row)))
  return rows.reduce((sum, height) => sum + height, 0) + 1.8
}

function dosesHeight(hasSupplement: boolean, asksWhat: boolean, look: RunLook): number {
  const { body, line } = sizesOf(look)
  const title = points(body, 1, look.large ? 1.35 : 1.25)
  if (!look.large) return title + line * ((hasSupplement ? 2 : 1) + (hasSupplement && asksWhat ? 1 : 0)) + 5
  return title + line * (asksWhat ? 3 : 2) + 4.2 + (hasSupplement ? 2 * title + 2 * line + 8 : 0)
}

function headingHeight(note: string, look: RunLook): number {
  const { head, note: size } = sizesOf(look)
  const beside = look.large ? look.width : look.width - 48
  const lines = note === '' ? 1 : linesOf(note, size, beside)
  return look.large ? points(head, 1) + (note === '' ? 0 : points(size, lines)) + 6 : Math.max(points(head, 1), points(size, lines)) + 3.8
}

function points(size: number, lines: number, spread = lineHeight): number {
  return size * pointMillimetres * spread * lines
}
