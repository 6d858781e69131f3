/** Knows on which side of its mark a label has room, and how much of it; refuses to know what it says. */

export interface LabelPlace {
  /** After the window in reading direction, before it, or on it, close after the mark. */
  readonly side: 'after' | 'before' | 'on'
  /** Whether the remark fits too; the title and the day always stand. */
  readonly withRemark: boolean
}

/** Mean width of a sign of Source Sans 3 at 14 px, a little on the safe side. */
const signPixels = 6.9
const roomBeside = 26

/** What a row takes of a plot `width` pixels wide; `mark` is where its mark ends. */
export interface RowPixels {
  readonly from: number
  readonly to: number
  readonly mark: number
  readonly width: number
}

/**
 * Where the label of a row goes; `head` and `remark` count signs. After is preferred; a label that fits beside
 * neither end lies on its window, and one that fits nowhere whole loses its remark.
 */
export function labelPlace({ from, to, mark, width }: RowPixels, head: number, remark: number): LabelPlace {
  const whole = (head + remark) * signPixels + roomBeside
  const short = head * signPixels + roomBeside
  if (width - to >= whole) return { side: 'after', withRemark: true }
  if (from >= whole) return { side: 'before', withRemark: true }
  if (width - to >= short) return { side: 'after', withRemark: false }
  if (from >= short) return { side: 'before', withRemark: false }
  return { side: 'on', withRemark: width - mark >= whole }
}
