/** Knows when a protocol allows the optional supplement, counted from the initial dose; refuses to advise it. */
import type { Confidence, Visit } from './protocol'

export interface SupplementWindow {
  /** Minutes after the initial dose, both included. */
  readonly earliest: number
  readonly latest: number
  readonly confidence: Confidence
}

const supplementEvent = 'supplemental-half-dose-optional'

/** The window as the protocol's timeline gives it; null where the protocol knows no supplement. */
export function supplementWindowOf(visit: Pick<Visit, 'timeline'>): SupplementWindow | null {
  const found = visit.timeline?.find(({ event }) => event === supplementEvent)
  if (found === undefined) return null
  const { offsetMinutes, confidence } = found
  return typeof offsetMinutes === 'number' ? { earliest: offsetMinutes, latest: offsetMinutes, confidence } : { ...offsetMinutes, confidence }
}
