/** Knows after which dosing session a visit comes and on which day it is aimed at; refuses to know any calendar. */
import type { SessionId, Visit } from './protocol'

/** The dosing session a visit is counted from, directly or over others; undefined where it is counted from none. */
export function dosingBefore(visit: Visit, sessions: readonly Visit[]): Visit | undefined {
  return chainOf(visit, sessions).find(({ kind }, place) => place > 0 && kind === 'dosing')
}

/** Target day in whole days from the anchor, every session on its target. */
export function targetDayOf(visit: Visit, sessions: readonly Visit[]): number {
  return chainOf(visit, sessions).reduce((days, { offsetDays }) => days + offsetDays.target, 0)
}

/** The visit, the session it is counted from, and so on; a ring ends where it closes. */
function chainOf(visit: Visit, sessions: readonly Visit[]): readonly Visit[] {
  const chain: Visit[] = []
  const seen = new Set<SessionId>()
  for (let at: Visit | undefined = visit; at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id)
    chain.push(at)
    const { after }: Visit = at
    at = sessions.find(({ id }) => id === after)
  }
  return chain
}
