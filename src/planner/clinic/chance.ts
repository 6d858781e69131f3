/** Knows numbers that look drawn by chance and are the same for the same seed; refuses to know what they decide. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to just under 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  shuffled<T>(of: readonly T[]): readonly T[] {
    const all = [...of]
    for (let last = all.length - 1; last > 0; last -= 1) {
      const pick = this.below(last + 1)
      const held = all[last] as T
      all[last] = all[pick] as T
      all[pick] = held
    }
    return all
  }
}
