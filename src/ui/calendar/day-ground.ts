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
