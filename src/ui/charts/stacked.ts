/** Knows where the pieces of a bar begin and end when they are laid one after the other; refuses to know what they mean. */
import { stack } from 'd3-shape'
import type { Fill } from './fills'

/** A stretch of a bar in one pattern; 0 or more, in the unit of the axis. */
export interface Piece {
  readonly fill: Fill
  readonly value: number
}

export interface PlacedPiece {
  readonly fill: Fill
  readonly from: number
  readonly to: number
}

/** In their order; a piece without length is left out. */
export function stacked(pieces: readonly Piece[]): readonly PlacedPiece[] {
  const keys = pieces.map((_, at) => at)
  const series = stack<readonly Piece[], number>().keys(keys).value((bar, at) => bar[at]?.value ?? 0)([pieces])
  return series.flatMap(({ key, 0: span }) => {
    const fill = pieces[key]?.fill
    return fill === undefined || span === undefined || span[1] <= span[0] ? [] : [{ fill, from: span[0], to: span[1] }]
  })
}

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { value }) => sum + value, 0)
}
