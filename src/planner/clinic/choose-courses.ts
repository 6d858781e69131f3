/** Knows which courses are worth planning anew, and which of them are in each other's way; refuses to plan them. */
import type { Chance } from './chance'
import type { Draft } from './draft'

/** One that is left out, as often as not; else of three the one that is furthest from what it could have. */
export function needyCourse(draft: Draft, chance: Chance): number {
  const left: number[] = []
  for (let course = 0; course < draft.courses; course += 1) {
    if (draft.planOf(course) === null && (draft.alone[course] ?? Infinity) < Infinity) left.push(course)
  }
  if (left.length > 0 && chance.next() < 0.5) return left[chance.below(left.length)] ?? 0
  const excess = (course: number) => draft.costOf(course) - (draft.alone[course] ?? 0)
  let chosen = chance.below(draft.courses)
  for (let k = 0; k < 2; k += 1) {
    const other = chance.below(draft.courses)
    if (excess(other) > excess(chosen)) chosen = other
  }
  return chosen
}

const mostTries = 40
const nearDays = 4

/** Two to four courses that hold the same people on days near each other, more around one that was left out; that one comes first. */
export function relatedCourses(draft: Draft, chance: Chance): readonly number[] {
  const seed = needyCourse(draft, chance)
  const found = [seed]
  const plan = draft.planOf(seed)
  const count = plan === null ? 4 + chance.below(6) : 2 + chance.below(3)
  const way = plan?.way ?? draft.besides[seed]?.[0]?.way
  if (way === undefined) return found
  const { placed } = way.question.shape
  const { hours } = draft.ledger
  for (let tries = 0; tries < mostTries && found.length < count; tries += 1) {
    const task = placed[chance.below(placed.length)] ?? 0
    const target = plan?.chosen[task] ?? way.opening.bounds.lo[task] ?? 0
    const day = target + chance.below(2 * nearDays + 1) - nearDays
    const person = (chance.below(2) === 0 ? way.pair.lead : way.pair.co) ?? -1
    if (person < 0 || day < hours.first || day > hours.last) continue
    const held = draft.ledger.heldOn(person, day)
    const other = held[chance.below(held.length)]?.course
    if (other !== undefined && !found.includes(other)) found.push(other)
  }
  return found
}
