/** Knows on which side of its mark a label has room, and how much of it; refuses to know what it says. */

export interface LabelPlace {
  /** After the window in reading direction, or before it. */
  readonly side: 'after' | 'before'
  /** Whether the remark fits too; the title and the day always stand. */
  readonly withRemark: boolean
}

/** Mean width of a sign of Source Sans 3 at 14 px, a little on the safe side. */
const signPixels = 6.9
const roomBeside = 26

/**
 * Where the label of a row goes. `from` and `to` are the pixels that its window and mark take, `width` those of the
 * plot; `head` and `remark` count signs. After is preferred; a label that fits nowhere whole loses its remark first.
 */
export function labelPlace(from: number, to: number, width: number, head: number, remark: number): LabelPlace {
  const whole = (head + remark) * signPixels + roomBeside
  const short = head * signPixels + roomBeside
  if (width - to >= whole) return { side: 'after', withRemark: true }
  if (from >= whole) return { side: 'before', withRemark: true }
  if (width - to >= short) return { side: 'after', withRemark: false }
  if (from >= short) return { side: 'before', withRemark: false }
  return { side: width - to >= from ? 'after' : 'before', withRemark: false }
}
