/** Knows how often the planner was asked and when to stop asking; counts and never looks at a clock. Refuses to know what is asked for. */
import { type Asked, type Granted, costOfAsking, granted } from './asked'

/** Work that can be done bit by bit: each step asks the planner once, and yields how often it was asked so far. */
export type Steps<T> = Generator<number, T, undefined>

export class Asking {
  #asked = 0
  #limit = 0
  #isSpent = false

  get asked(): number {
    return this.#asked
  }

  /** Whether a question went unasked since the last allowance. */
  get isSpent(): boolean {
    return this.#isSpent
  }

  /** From here on so many more questions; what was left over before is forfeited. */
  allow(more: number): void {
    this.#limit = this.#asked + more
    this.#isSpent = false
  }

  /** This work may ask so many questions of those that are left; that it ran out of them is its own affair. */
  *within<T>(most: number, work: Steps<T>): Steps<T> {
    const [limit, isSpent] = [this.#limit, this.#isSpent]
    this.#limit = Math.min(limit, this.#asked + most)
    const found = yield* work
    this.#limit = limit
    this.#isSpent = isSpent
    return found
  }

  /** The best plan; null where there is none, or where no question is left. */
  *grant(asked: Asked): Steps<Granted | null> {
    const cost = costOfAsking(asked)
    if (this.#asked + cost > this.#limit) {
      this.#isSpent = true
      return null
    }
    this.#asked += cost
    yield this.#asked
    return granted(asked)
  }

  /** Whether no plan exists, as far as it is known: a question that went unasked is answered with no. */
  *isImpossible(asked: Asked): Steps<boolean> {
    const found = yield* this.grant(asked)
    return found === null && !this.#isSpent
  }
}

/** All the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let next = steps.next()
  while (next.done !== true) next = steps.next()
  return next.value
}
