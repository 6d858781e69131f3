/** Knows the lengths of time for which people and rooms are wanted; refuses to know when they are free. */

/** A length in minutes; a room that is held for the night besides is held until `nightUntil`, minutes after the next midnight. */
export interface Stretch {
  readonly minutes: number
  readonly nightUntil: number | null
}

export function isSameStretch(one: Stretch, other: Stretch): boolean {
  return one.minutes === other.minutes && one.nightUntil === other.nightUntil
}
