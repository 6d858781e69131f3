/** Knows, for one request, between which days each session lies and what each day costs it; refuses to know why. */

/** Stands for no bound where gaps between days are whole numbers. */
export const unbound = 1_000_000

/** Day numbers, first and last included. A session has no day where `lo` is above `hi`. */
export interface Bounds {
  readonly lo: Int32Array
  readonly hi: Int32Array
}

export interface DayCosts extends Bounds {
  readonly count: number
  /** `least[i * count + j]`: the fewest days from session i to session j; `-unbound` where nothing binds them. */
  readonly least: Int32Array
  /** `own[i][d - lo[i]]`: points of lying there, Infinity where it cannot. */
  readonly own: readonly Float64Array[]
}
