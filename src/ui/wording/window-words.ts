/** Knows how a window of days is written where it is counted from another session; refuses to know which session. */
import type { OffsetDays } from '../../domain/protocol/protocol'

/** "next day", "day 7", "5–13, target 8", "−70 to −2, target −14" */
export function dayWords({ earliest, target, latest }: OffsetDays): string {
  if (earliest === latest) return target === 1 ? 'next day' : target === -1 ? 'the day before' : `day ${signedDays(target)}`
  const range = earliest < 0 ? `${signedDays(earliest)} to ${signedDays(latest)}` : `${earliest}–${latest}`
  return `${range}, target ${signedDays(target)}`
}

export function signedDays(days: number): string {
  return String(days).replace('-', '−')
}
