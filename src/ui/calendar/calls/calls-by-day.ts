/** Knows which suggested calls lie on which day; refuses to know what else lies there. */
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { Day } from '../../../domain/time/day'

/** They come by day, and each day keeps their order. */
export function callsByDay(calls: readonly SuggestedCall[]): ReadonlyMap<Day, readonly SuggestedCall[]> {
  const found = new Map<Day, SuggestedCall[]>()
  for (const call of calls) {
    const others = found.get(call.day)
    if (others === undefined) found.set(call.day, [call])
    else others.push(call)
  }
  return found
}
