/** Knows by how many days a session was held outside its window, as its record froze that; refuses to work a window out again. */
import type { Session } from '../course'

/** Whole days; negative is early, 0 is inside or without a window. */
export function heldOutsideBy({ deviated }: Pick<Session, 'deviated'>): number {
  const by = deviated.map(({ fact }) => (fact.what === 'rule' && fact.breach.code === 'outside-window' && fact.breach.why === 'window' ? fact.breach.by : 0))
  return by.find((days) => days !== 0) ?? 0
}
