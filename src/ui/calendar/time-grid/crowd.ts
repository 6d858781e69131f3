/** Knows how many sessions a column shows side by side, and gathers the rest of a crowd by the hour; refuses to leave one out. */
import type { CalendarEntry } from '../calendar-entry'
import type { Piece } from './pieces'

/** A piece that is drawn, in the share of the column it takes. */
export interface Drawn {
  readonly type: 'piece'
  readonly piece: Piece
  /** Minutes after midnight. */
  readonly from: number
  /** The first of `columns` is 0, and it takes the room of `wide` of them. */
  readonly column: number
  readonly columns: number
  readonly wide: number
  /** Pixels at the end side kept free for what is gathered beside it. */
  readonly beside: number
}

/** Pieces that found no room of their own, by the hour in which they start. */
export interface Gathered {
  readonly type: 'gathered'
  readonly entries: readonly CalendarEntry[]
  /** Minutes after midnight: from where the first of them starts to where the next are gathered, or the crowd ends. */
  readonly from: number
  readonly to: number
}

export type Stop = Drawn | Gathered

/** Below this a session could neither be seen nor pressed. */
const leastPixels = 12
/** Beside gathered ones those drawn keep room for their code. */
const readablePixels = 28
const gatheredPixels = 36
const gap = 2
/** Between the rules of a column and what lies in it, both sides together. */
const insetPixels = 5

/** Kept as long as the pieces are: keys, heads and columns ask for the same. */
const known = new WeakMap<readonly Piece[], { readonly columnPixels: number; readonly stops: readonly Stop[] }>()

/** What a column of this width shows of its pieces, in the order of time: all of them wherever they are wide enough to be pressed. */
export function stopsOf(pieces: readonly Piece[], columnPixels: number): readonly Stop[] {
  const before = known.get(pieces)
  if (before?.columnPixels === columnPixels) return before.stops
  const stops = crowdsOf(pieces).flatMap((crowd) => stopsOfCrowd(crowd, columnPixels - insetPixels))
  known.set(pieces, { columnPixels, stops })
  return stops
}

/** Those that hang together by overlapping; pieces come in the order of their start. */
function crowdsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const crowds: Piece[][] = []
  let end = 0
  for (const piece of pieces) {
    const crowd = crowds.at(-1)
    if (crowd === undefined || piece.from >= end) crowds.push([piece])
    else crowd.push(piece)
    end = Math.max(end, piece.to)
  }
  return crowds
}

function stopsOfCrowd(crowd: readonly Piece[], pixels: number): readonly Stop[] {
  const columns = crowd[0]?.columns ?? 1
  if (pixels / columns >= leastPixels) return crowd.map((piece) => drawn(piece, columns, 0))
  const kept = Math.max(1, Math.floor((pixels - gatheredPixels) / readablePixels))
  const stops: Stop[] = []
  const byHour = new Map<number, Piece[]>()
  for (const piece of crowd) {
    if (piece.column < kept) {
      stops.push(drawn(piece, kept, gatheredPixels))
      continue
    }
    const hour = Math.floor(piece.from / 60)
    const sameHour = byHour.get(hour)
    if (sameHour === undefined) byHour.set(hour, [piece])
    else sameHour.push(piece)
  }
  let to = Math.max(...crowd.map((piece) => piece.to))
  for (const pieces of [...byHour.values()].toReversed()) {
    const from = pieces[0]?.from ?? to
    stops.push({ type: 'gathered', entries: pieces.map(({ entry }) => entry), from, to })
    to = from
  }
  return stops.toSorted((one, other) => one.from - other.from)
}

function drawn(piece: Piece, columns: number, beside: number): Drawn {
  return { type: 'piece', piece, from: piece.from, column: piece.column, columns, wide: Math.min(piece.wide, columns - piece.column), beside }
}

/** Where of a column of this width the start and the length of one lie, as CSS, and its pixels. */
export function placeAcross({ column, columns, wide, beside }: Drawn, columnPixels: number): { readonly start: string; readonly size: string; readonly pixels: number } {
  const share = (part: number) => (beside === 0 ? `${round((part / columns) * 100)}%` : `(100% - ${beside}px) * ${round(part / columns)}`)
  return { start: `calc(${share(column)})`, size: `calc(${share(wide)} - ${gap}px)`, pixels: ((columnPixels - insetPixels - beside) * wide) / columns }
}

/** Over the whole width. */
export const acrossAll = { start: '0%', size: `calc(100% - ${gap}px)` } as const

/** Across what is left beside those drawn. */
export const acrossGathered = { start: `calc(100% - ${gatheredPixels}px)`, size: `${gatheredPixels - gap}px` } as const

function round(share: number): number {
  return Number(share.toFixed(4))
}
