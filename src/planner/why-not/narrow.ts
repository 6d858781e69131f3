/** Knows how to find few things that are enough for something together, by asking; refuses to know what the things are and for what. */
import type { Steps } from './asking'

/** Groups beyond which the choice among them takes longer than it is worth. */
const mostGroups = 24

/** Whether these alone are enough. More of them are never less than fewer. */
export type IsEnough<T> = (things: readonly T[]) => Steps<boolean>

/**
 * Things of which none can be left away, together enough; those that come first are preferred. The list as a whole
 * has to be enough. Asks about `k log(n / k)` times for `k` of `n` (Junker's QuickXplain).
 */
export function* irreducible<T>(things: readonly T[], isEnough: IsEnough<T>): Steps<readonly T[]> {
  return (yield* isEnough([])) ? [] : yield* narrowed([], false, things, isEnough)
}

function* narrowed<T>(base: readonly T[], isGrown: boolean, things: readonly T[], isEnough: IsEnough<T>): Steps<readonly T[]> {
  if (isGrown && (yield* isEnough(base))) return []
  if (things.length <= 1) return things
  const half = Math.ceil(things.length / 2)
  const [preferred, others] = [things.slice(0, half), things.slice(half)]
  const later = yield* narrowed([...base, ...preferred], true, others, isEnough)
  const earlier = yield* narrowed([...base, ...later], later.length > 0, preferred, isEnough)
  return [...earlier, ...later]
}

/**
 * As few things as possible that are enough together, `known` being some that are. Of every group without which all
 * others are not enough one is needed; a smallest choice that takes one of each such group found so far is tried, until
 * it is enough itself or no smaller than what is known.
 */
export function* fewest<T>(things: readonly T[], known: readonly T[], isEnough: IsEnough<T>, isSpent: () => boolean): Steps<readonly T[]> {
  const groups: (readonly T[])[] = []
  for (const thing of known) {
    const others = things.filter((one) => one !== thing)
    if (!(yield* isEnough(others))) groups.push([thing])
  }
  while (!isSpent() && groups.length < mostGroups) {
    const choice = smallestHitting(groups, known.length - 1)
    if (choice === null) return known
    if (yield* isEnough(choice)) return choice
    if (isSpent()) return known
    const without = new Set(yield* grown(choice, things.filter((thing) => !choice.includes(thing)), isEnough))
    groups.push(things.filter((thing) => !without.has(thing)))
  }
  return known
}

/** These, and as many of the further things as there can be without being enough. */
function* grown<T>(base: readonly T[], further: readonly T[], isEnough: IsEnough<T>): Steps<readonly T[]> {
  if (further.length === 0) return base
  const all = [...base, ...further]
  if (!(yield* isEnough(all))) return all
  if (further.length === 1) return base
  const half = Math.ceil(further.length / 2)
  const some = yield* grown(base, further.slice(0, half), isEnough)
  return yield* grown(some, further.slice(half), isEnough)
}

/** At most `most` things of which every group holds one, as few as possible; null where that takes more. */
function smallestHitting<T>(groups: readonly (readonly T[])[], most: number): readonly T[] | null {
  for (let size = 0; size <= most; size += 1) {
    const found = hitting(groups, size, [])
    if (found !== null) return found
  }
  return null
}

function hitting<T>(groups: readonly (readonly T[])[], left: number, chosen: readonly T[]): readonly T[] | null {
  const missed = smallest(groups.filter((group) => !group.some((thing) => chosen.includes(thing))))
  if (missed === undefined) return chosen
  if (left === 0) return null
  for (const thing of missed) {
    const found = hitting(groups, left - 1, [...chosen, thing])
    if (found !== null) return found
  }
  return null
}

/** The one with the fewest choices, so that little is tried in vain. */
function smallest<T>(groups: readonly (readonly T[])[]): readonly T[] | undefined {
  return groups.reduce<readonly T[] | undefined>((best, group) => (best === undefined || group.length < best.length ? group : best), undefined)
}
