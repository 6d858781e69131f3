/** Knows what kind of day lies under the sessions; refuses to know the sessions. */
import type { NamedDays } from '../../domain/clinic/clinic'
import { type Day, isWithin } from '../../domain/time/day'

export interface DayGround {
  readonly isToday: boolean
  readonly isRest: boolean
  /** The name of the closure that covers it. */
  readonly closure: string | undefined
  /** It belongs to the month before or after. */
  readonly isOutside: boolean
}

export function closureNamed(closures: readonly NamedDays[], day: Day): string | undefined {
  return closures.find((closure) => isWithin(day, closure))?.name
}

export function isSameGround(one: DayGround | undefined, other: DayGround | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.isToday === other.isToday && one.isRest === other.isRest && one.closure === other.closure && one.isOutside === other.isOutside
}
