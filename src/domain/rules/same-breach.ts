/** Knows when two findings are one and the same conflict, so that a change is told only what it breaks anew; refuses to weigh them. */
import type { Breach } from './breach'

/** The same for a rule of a session that is merely broken further, or against other people. */
export function breachKey(breach: Breach): string {
  const what = 'why' in breach ? breach.why : breach.code === 'out-of-order' ? `${breach.earlier} ${breach.later}` : ''
  return `${breach.code} ${breach.session} ${what}`
}

/** Whether it is this session's place that the rule is broken against. */
export function isAgainst(breach: Breach, session: string): boolean {
  switch (breach.code) {
    case 'outside-window':
      return breach.why === 'window' && breach.after === session
    case 'out-of-order':
      return breach.earlier === session || breach.later === session
    case 'patient-busy':
      return breach.other === session
    case 'room-busy':
      return breach.booking !== null && breach.booking.course === '' && breach.booking.session === session
    default:
      return false
  }
}
