/** Knows in how many lines words of two weights and the signs between them run; refuses to be exact, for every side is measured after layout. */
import { textWidth as plainWidth } from '../text-measure'

/** Words that stand out here are half bold. */
const boldMore = 1.05

function textWidth(text: string, points: number, bold = false): number {
  return plainWidth(text, points) * (bold ? boldMore : 1)
}

export interface Run {
  readonly text: string
  readonly bold?: boolean
  /** Stays on one line. */
  readonly whole?: boolean
  /** Millimetres of a sign before it. */
  readonly sign?: number
}

/** Lines in a column this many millimetres wide, at least 1. */
export function linesOfRuns(runs: readonly Run[], points: number, width: number): number {
  const space = textWidth(' ', points)
  let lines = 1
  let used = 0
  for (const { text, bold = false, whole = false, sign = 0 } of runs) {
    for (const [index, word] of (whole ? [text] : text.split(' ')).entries()) {
      const wide = textWidth(word, points, bold) + (index === 0 ? sign : 0)
      if (used > 0 && used + space + wide <= width) used += space + wide
      else {
        lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(wide / width) - 1)
        used = wide <= width ? wide : wide % width
      }
    }
  }
  return lines
}

/** Width of all of it on one line, in millimetres. */
export function widthOfRuns(runs: readonly Run[], points: number): number {
  const spaces = Math.max(0, runs.length - 1) * textWidth(' ', points)
  return runs.reduce((sum, { text, bold = false, sign = 0 }) => sum + textWidth(text, points, bold) + sign, spaces)
}
