/** Knows how a draft takes over what was negotiated, as far as it stands beside each other; refuses to negotiate. */
import type { Draft } from './draft'
import type { Negotiation } from './negotiation'

/** Points above what a course costs by itself within which one that clashed is planned beside the others at once. */
const slack = 24

/** Replaces what the draft holds, and keeps it as the best if it is. */
export function takeOver(draft: Draft, negotiation: Negotiation): void {
  const all = negotiation.plans.map((_, course) => course)
  for (const course of all) draft.put(course, null)
  const left: number[] = []
  for (const isClashing of [false, true]) {
    for (const course of all) {
      if (negotiation.isClashing(course) !== isClashing) continue
      const wanted = negotiation.plans[course] ?? null
      const beside = wanted === null ? undefined : draft.besides[course]?.find(({ way }) => way === wanted.way)
      const plan = wanted === null ? null : (beside?.at(wanted.chosen, wanted.starts) ?? null)
      if (plan === null) left.push(course)
      else draft.put(course, plan)
    }
  }
  for (const course of left) draft.put(course, draft.planBeside(course, (draft.alone[course] ?? 0) + slack))
  draft.keepBest()
}
