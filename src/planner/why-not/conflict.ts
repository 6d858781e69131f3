/** Knows a smallest set of facts that leave a course without a plan; refuses to know what would help. */
import type { Fact } from '../../domain/rules/fact'
import type { PlanRequest } from '../request'
import type { Asked } from './asked'
import type { Asking, Steps } from './asking'
import { factsOf } from './facts-of'
import { type IsEnough, fewest, irreducible } from './narrow'
import { dispensableOf, withShortSession, withoutSessions } from './part-of-course'
import { isSameFact, itemsOf, remainderOf, withItems } from './fact-items'
import { withoutFacts } from './without-facts'

/**
 * Facts of which no one can be left away: the course has no plan with these alone in force, and one as soon as any of
 * them, or any item of a list in them, is gone. Those are preferred that come first in `factsOf`; `toSpare` questions are
 * spent on finding fewer. Empty where nothing that is named here stands in the way.
 */
export function* conflictOf(asked: Asked, asking: Asking, toSpare: number): Steps<readonly Fact[]> {
  const found = yield* conflictOfPart({ ...asked, request: yield* smallestPart(asked, asking) }, asking, toSpare)
  const fewer = found.length <= fewElsewhere ? found : yield* asking.within(toSpare, fewerElsewhere(asked, found, asking))
  return fewer.length <= fewInAll ? fewer : yield* asking.within(toSpare, fewerInAll(asked, fewer, asking))
}

/** Of more facts a conflict of other sessions is worth a look, and of more than a pair one of all sessions. */
const fewElsewhere = 3
const fewInAll = 2

/** Without one of the sessions concerned there may still be no plan, for other reasons: those, where they are fewer. */
function* fewerElsewhere({ request, given }: Asked, found: readonly Fact[], asking: Asking): Steps<readonly Fact[]> {
  const dispensable = new Set(dispensableOf(request).map(({ visit }) => visit.id))
  let best = found
  for (const session of found.flatMap((fact) => (fact.kind === 'window' && dispensable.has(fact.session) ? [fact.session] : []))) {
    const rest = { request: withoutSessions(request, new Set([session])), given }
    if (!(yield* asking.isImpossible(rest))) continue
    const other = yield* conflictOfPart({ ...rest, request: yield* smallestPart(rest, asking) }, asking, 0)
    if (!asking.isSpent && other.length > 0 && other.length < best.length) best = other
  }
  return best
}

/** The fewest sessions need not have the fewest facts: those of the whole course, where they are fewer. */
function* fewerInAll(asked: Asked, found: readonly Fact[], asking: Asking): Steps<readonly Fact[]> {
  const facts = factsOf(asked)
  const known = facts.filter((fact) => found.some((one) => isSameFact(one, fact)))
  if (known.length !== found.length) return found
  const few = yield* fewest(facts, known, impossibleAmong(asked, facts, asking), () => asking.isSpent)
  if (few.length >= found.length || !(yield* isConflict(asked, few, asking))) return found
  const whole = yield* withFewestItems(asked, facts.filter((fact) => few.includes(fact)), facts, asking)
  const told = yield* withLengthsThatMatter(asked, whole, asking)
  return asking.isSpent ? found : told
}

function* conflictOfPart(part: Asked, asking: Asking, toSpare: number): Steps<readonly Fact[]> {
  const facts = factsOf(part)
  const found = yield* conflictAmong(part, facts, asking, toSpare)
  // To plan a fixed session anew can be harder than to keep it: only then may facts that seemed enough not be.
  const fixed = facts.filter(({ kind }) => kind === 'fixed')
  if (fixed.length === 0 || (yield* isConflict(part, found, asking))) return yield* withLengthsThatMatter(part, found, asking)
  let conflict = [...fixed, ...(yield* conflictAmong(part, facts.filter(({ kind }) => kind !== 'fixed'), asking, toSpare))]
  for (const fact of fixed) {
    const others = conflict.filter((one) => one !== fact)
    if (yield* isConflict(part, others, asking)) conflict = others
  }
  return conflict
}

/** Hours are told with a session too long for them only where it would help if that were short. */
function* withLengthsThatMatter(part: Asked, conflict: readonly Fact[], asking: Asking): Steps<readonly Fact[]> {
  let result = conflict
  for (const fact of conflict) {
    if (!('tooLong' in fact) || fact.tooLong === null) continue
    const short = withShortSession(withoutFacts(part, factsBeside(part, conflict)), fact.tooLong.session)
    if (yield* asking.isImpossible(short)) result = result.map((one) => (one === fact ? { ...fact, tooLong: null } : one))
  }
  return result
}

/** Whether there is no plan although every fact but these is out of the way. */
function* isConflict(asked: Asked, facts: readonly Fact[], asking: Asking): Steps<boolean> {
  return yield* asking.isImpossible(withoutFacts(asked, factsBeside(asked, facts)))
}

/** All facts of the request besides these; of a fact that names only some items of a list, the others. */
export function factsBeside(asked: Asked, facts: readonly Fact[]): readonly Fact[] {
  return factsOf(asked).flatMap((fact) => remainderOf(fact, facts))
}

/**
 * The fewest sessions that have no plan among themselves, found by leaving out from the end. What conflicts among them
 * conflicts in the whole course: none of those left out could open it, however wide its window.
 */
function* smallestPart({ request, given }: Asked, asking: Asking): Steps<PlanRequest> {
  const all = dispensableOf(request).map(({ visit }) => visit.id)
  const without = (dropped: readonly string[]) => withoutSessions(request, new Set(dropped))
  let possible = 0
  let impossible = all.length
  while (impossible > possible) {
    const count = Math.floor((possible + impossible) / 2)
    if (yield* asking.isImpossible({ request: without(all.slice(count)), given })) impossible = count
    else possible = count + 1
  }
  let dropped = all.slice(impossible)
  for (const session of all.slice(0, impossible).toReversed()) {
    if (dropped.includes(session)) continue
    const more = [...dropped, session]
    if (yield* asking.isImpossible({ request: without(more), given })) dropped = more
  }
  return dropped.length === 0 ? request : without(dropped)
}

/** Whether some of these facts alone leave no plan; asked once of each choice. */
function impossibleAmong(asked: Asked, facts: readonly Fact[], asking: Asking): IsEnough<Fact> {
  const known = new Map<string, boolean>()
  return function* isImpossible(inForce) {
    const kept = new Set(inForce)
    const key = facts.map((fact) => (kept.has(fact) ? '1' : '0')).join('')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = yield* asking.isImpossible(withoutFacts(asked, facts.filter((fact) => !kept.has(fact))))
    if (!asking.isSpent) known.set(key, found)
    return found
  }
}

function* conflictAmong(asked: Asked, facts: readonly Fact[], asking: Asking, toSpare: number): Steps<readonly Fact[]> {
  const isImpossible = impossibleAmong(asked, facts, asking)
  const first = yield* irreducible(facts, isImpossible)
  if (first.length === 0) return []
  const few = yield* asking.within(toSpare, fewest(facts, first, isImpossible, () => asking.isSpent))
  const inOrder = facts.filter((fact) => few.includes(fact))
  return yield* withFewestItems(asked, inOrder, facts, asking)
}

/** Lists cut down, one fact after the other, to the items without which there would be a plan. */
function* withFewestItems(asked: Asked, conflict: readonly Fact[], facts: readonly Fact[], asking: Asking): Steps<readonly Fact[]> {
  const others = facts.filter((fact) => !conflict.includes(fact))
  let result = conflict
  for (const fact of conflict) {
    const items = itemsOf(fact)
    if (items.length <= 1) continue
    const beside = result.filter((one) => one !== fact)
    const gone = [...others, ...conflict.flatMap((whole) => (whole === fact ? [] : remainderOf(whole, beside)))]
    function* isImpossible(inForce: readonly string[]): Steps<boolean> {
      const held = new Set(inForce)
      const rest = items.filter((item) => !held.has(item))
      return yield* asking.isImpossible(withoutFacts(asked, rest.length === 0 ? gone : [...gone, withItems(fact, rest)]))
    }
    const needed = yield* irreducible(items, isImpossible)
    if (needed.length > 0) result = result.map((one) => (one === fact ? withItems(fact, needed) : one))
  }
  return result
}
