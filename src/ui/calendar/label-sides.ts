/** Knows on which sides of their lines the labels of today and of a course's end stand without covering each other; refuses to know their words. */

type Side = 'before' | 'after'

export interface LabelSides {
  readonly now: Side
  /** Null where it fits on neither side. */
  readonly end: Side | null
}

/** Widths of "Today" and of "18 weeks" with their margins, a little on the safe side. */
const pixels = { now: 48, end: 66 } as const

/**
 * Today's label stands after its line if it can, the end's before its own; either gives way where they would meet, and the end's
 * is left out where no side is free. `now` and `end` are pixels from the plot's beginning, undefined where that line is not drawn.
 */
export function labelSides(width: number, now: number | undefined, end: number | undefined): LabelSides {
  const fits = (label: 'now' | 'end', at: number, side: Side) => (side === 'after' ? width - at : at) >= pixels[label]
  const sidesOfNow = now === undefined ? [] : (['after', 'before'] as const).filter((side) => fits('now', now, side))
  const sidesOfEnd = end === undefined ? [] : (['before', 'after'] as const).filter((side) => fits('end', end, side))
  const usual = sidesOfNow[0] ?? 'after'
  if (now === undefined || end === undefined) return { now: usual, end: sidesOfEnd[0] ?? null }
  for (const own of sidesOfNow) {
    const free = sidesOfEnd.find((side) => !meet(stretch('now', now, own), stretch('end', end, side)))
    if (free !== undefined) return { now: own, end: free }
  }
  return { now: usual, end: null }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function stretch(label: 'now' | 'end', at: number, side: Side): Stretch {
  return side === 'after' ? { from: at, to: at + pixels[label] } : { from: at - pixels[label], to: at }
}

/** A label may hold to the other side of a line beside its own. */
function meet(one: Stretch, other: Stretch): boolean {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from) > 4
}
