/** Knows how labels lie under stretches of time without touching each other, on as few lines as they need; refuses to know what they say. */
import type { Share } from './range-scale'

export interface Labelled<T> {
  readonly item: T
  readonly label: string
  readonly share: Share
}

export interface Packed<T> extends Labelled<T> {
  /** 0 is the first line. */
  readonly line: number
  /** Where the label begins, in pixels from the start of the plot; it stays within the plot. */
  readonly labelAt: number
}

export interface PackedLabels<T> {
  readonly packed: readonly Packed<T>[]
  /** Those that found no room. */
  readonly left: readonly T[]
  readonly lines: number
}

/** Mean width of a sign of Source Sans 3 at 13 px, on the safe side. */
const signPixels = 7
const gapPixels = 8

/** Labels in the order of their start, each on the first line that is free there; at most `most` lines. */
export function packLabels<T>(labelled: readonly Labelled<T>[], plotPixels: number, most: number): PackedLabels<T> {
  const ends: number[] = []
  const packed: Packed<T>[] = []
  const left: T[] = []
  for (const one of labelled.toSorted((some, other) => some.share.from - other.share.from)) {
    const from = one.share.from * plotPixels
    const width = one.label.length * signPixels
    const labelAt = Math.max(0, Math.min(from, plotPixels - width))
    const start = Math.min(from, labelAt)
    const free = ends.findIndex((end) => end + gapPixels <= start)
    const line = free === -1 ? ends.length : free
    if (line >= most) {
      left.push(one.item)
      continue
    }
    ends[line] = Math.max(one.share.to * plotPixels, labelAt + width)
    packed.push({ ...one, line, labelAt })
  }
  return { packed, left, lines: ends.length }
}
