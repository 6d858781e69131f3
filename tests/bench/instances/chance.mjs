/** Knows a small seeded source of chance, the same on every machine; refuses to know what is drawn. */

/** @param {number} seed a whole number */
export function chanceOf(seed) {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1))
  return {
    /** From `from` to `to`, ends included. */
    whole,
    often: (share) => next() < share,
    one: (list) => list[whole(0, list.length - 1)],
    some: (list, count) => {
      const left = [...list]
      const taken = Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0])
      return list.filter((item) => taken.includes(item))
    },
  }
}
