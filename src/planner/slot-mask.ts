/** Knows sets of start times of one day as bits, one bit for each point of the planning grid; refuses to know whose they are. */

/** Bit `i` stands for a start at `i * gridMinutes` after midnight. Never changed once handed out. */
export type SlotMask = Uint32Array

export interface Stretch {
  /** Minutes after midnight, half-open. */
  readonly from: number
  readonly to: number
}

const dayMinutes = 1440

/** The starts from which a session of `minutes` lies whole inside one of the stretches. */
export function startsWithin(stretches: readonly Stretch[], minutes: number, grid: number): SlotMask {
  const mask = new Uint32Array(Math.ceil(dayMinutes / grid / 32))
  for (const { from, to } of stretches) {
    const last = Math.min(Math.floor((to - minutes) / grid), Math.ceil(dayMinutes / grid) - 1)
    for (let bit = Math.max(0, Math.ceil(from / grid)); bit <= last; bit += 1) setBit(mask, bit)
  }
  return mask
}

export function both(one: SlotMask, other: SlotMask): SlotMask {
  return one.map((word, index) => word & (other[index] ?? 0))
}

export function either(one: SlotMask, other: SlotMask): SlotMask {
  return one.map((word, index) => word | (other[index] ?? 0))
}

export function isEmpty(mask: SlotMask): boolean {
  return mask.every((word) => word === 0)
}

/** Whether a start at this minute after midnight, a point of the grid, is in the set. */
export function hasStart(mask: SlotMask, start: number, grid: number): boolean {
  const bit = start / grid
  return (((mask[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1
}

/** The starts in minutes after midnight, in order. */
export function startsOf(mask: SlotMask, grid: number): readonly number[] {
  const starts: number[] = []
  for (let word = 0; word < mask.length; word += 1) {
    let rest = mask[word] ?? 0
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest)
      starts.push((word * 32 + bit) * grid)
      rest &= rest - 1
    }
  }
  return starts
}

/** The stretches without what `taken` covers. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] {
  return taken.reduce<readonly Stretch[]>(
    (left, { from, to }) =>
      left.flatMap((stretch) =>
        to <= stretch.from || from >= stretch.to
          ? [stretch]
          : [
              { from: stretch.from, to: from },
              { from: to, to: stretch.to },
            ].filter((piece) => piece.from < piece.to),
      ),
    stretches,
  )
}

function setBit(mask: SlotMask, bit: number): void {
  mask[bit >>> 5] = (mask[bit >>> 5] ?? 0) | (1 << (bit & 31))
}
