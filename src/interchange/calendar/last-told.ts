/** Knows what a calendar is told last of something that changed row by row, and with which number; refuses to know what it is. */

/** How something stood from one row of a log on; null where that calendar had none of it. */
export interface State<T> {
  /** From 1. */
  readonly row: number
  readonly is: T | null
}

export interface LastTold<T> {
  readonly is: T
  /** Greater than 0. It rises with whatever `isSame` sees, and never falls. */
  readonly sequence: number
  /** It has gone since, or has left this calendar for another. */
  readonly hasLeft: boolean
}

/**
 * Null where there never was any. What has left bears a number above all that came before it there and below that which it
 * bears where it went, so that files of several calendars may lie in one.
 */
export function lastTold<T>(states: readonly State<T>[], isSame: (one: T, other: T) => boolean): LastTold<T> | null {
  const at = states.findLastIndex(({ is }) => is !== null)
  const last = states[at]
  if (last === undefined || last.is === null) return null
  const { is } = last
  const left = states[at + 1]
  if (left !== undefined) return { is, sequence: left.row * 2 - 1, hasLeft: true }
  const before = states.findLastIndex((state) => state.is === null || !isSame(state.is, is))
  const first = states[before + 1] ?? last
  return { is, sequence: first.row * 2, hasLeft: false }
}
