/** Knows where a sheet stands so that it leaves the mark it tells of uncovered; refuses to know what either shows. */

/** In pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Size {
  readonly wide: number
  readonly high: number
}

/** `over` where no side has room: it then lies over the far end of the mark. */
export type Side = 'left' | 'right' | 'above' | 'below' | 'over'

export interface Place {
  readonly side: Side
  readonly left: number
  readonly top: number
}

/** Between the mark and the sheet, and between the sheet and the edge of the window. */
export const gapPixels = 8

/** The first of `sides` with room is taken. */
export function placeBeside(mark: Box, sheet: Size, view: Size, sides: readonly Exclude<Side, 'over'>[], isRightToLeft: boolean): Place {
  const middle = (mark.left + mark.right - sheet.wide) / 2
  const at = {
    left: { left: mark.left - gapPixels - sheet.wide, top: mark.top },
    right: { left: mark.right + gapPixels, top: mark.top },
    above: { left: middle, top: mark.top - gapPixels - sheet.high },
    below: { left: middle, top: mark.bottom + gapPixels },
    over: { left: isRightToLeft ? gapPixels : view.wide - sheet.wide - gapPixels, top: mark.top },
  } satisfies Record<Side, unknown>
  const hasRoom = {
    left: at.left.left >= gapPixels,
    right: at.right.left + sheet.wide <= view.wide - gapPixels,
    above: at.above.top >= gapPixels,
    below: at.below.top + sheet.high <= view.high - gapPixels,
  }
  const side = sides.find((one) => hasRoom[one]) ?? 'over'
  const { left, top } = at[side]
  return { side, left: within(left, view.wide - sheet.wide), top: within(top, view.high - sheet.high) }
}

function within(at: number, most: number): number {
  return Math.round(Math.max(gapPixels, Math.min(at, most - gapPixels)))
}
