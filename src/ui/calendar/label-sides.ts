/** Knows on which sides of their lines the labels of today and of a course's end stand without covering each other; refuses to know their words. */

type Side = 'before' | 'after'

/** Shares of the plot: how far a label reaches on the narrowest one, and what it needs at least at an end of the plot. */
const reach = 0.15
const least = 0.1

/**
 * Today's label stands after its line, but before it near the plot's end; the other before its line. Either gives way where they
 * would meet. `now` and `end` are columns, undefined where that line is not drawn.
 */
export function labelSides(columns: number, now: number | undefined, end: number | undefined): { readonly now: Side; readonly end: Side } {
  const usual: Side = now !== undefined && now > columns * (1 - reach) ? 'before' : 'after'
  if (now === undefined || end === undefined) return { now: usual, end: 'before' }
  const others: readonly { readonly now: Side; readonly end: Side }[] = [
    { now: usual, end: 'before' },
    { now: usual, end: 'after' },
    { now: usual === 'before' ? 'after' : 'before', end: 'before' },
    { now: usual === 'before' ? 'after' : 'before', end: 'after' },
  ]
  const isFree = (sides: { readonly now: Side; readonly end: Side }) => hasRoom(columns, now, sides.now) && hasRoom(columns, end, sides.end) && !meet(columns, now, end, sides)
  return others.find(isFree) ?? { now: usual, end: 'before' }
}

function hasRoom(columns: number, at: number, side: Side): boolean {
  return (side === 'after' ? columns - at : at) > columns * least
}

/** Lines less than a day apart may hold a label to either side. */
function meet(columns: number, now: number, end: number, sides: { readonly now: Side; readonly end: Side }): boolean {
  const [a, b] = [stretch(columns, now, sides.now), stretch(columns, end, sides.end)]
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) > 1
}

function stretch(columns: number, at: number, side: Side): { readonly from: number; readonly to: number } {
  return side === 'after' ? { from: at, to: at + columns * reach } : { from: at - columns * reach, to: at }
}
