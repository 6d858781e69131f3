/** Knows the rule of order: what must come first ends before what follows starts; refuses to know windows. */
import { type SessionId, type Visit, predecessorsOf } from '../protocol/protocol'
import { spanOf } from '../time/span'
import type { Breach } from './breach'
import type { Placed, Question } from './placement'

/**
 * What must come before, and every dosing session that waits for this one, so that no move slips behind a dose.
 * Other sessions left behind by a move are in conflict themselves; they do not hold it.
 */
export function outOfOrder(question: Question): readonly Breach[] {
  return [...tooEarly(question), ...tooLateFor(question, waitingFor(question).filter(({ kind }) => kind === 'dosing'))]
}

/** The same of a session that was held: everything that waits for it may have been held before it, and nothing will move. */
export function outOfOrderAsHeld(question: Question): readonly Breach[] {
  return [...tooEarly(question), ...tooLateFor(question, waitingFor(question))]
}

function waitingFor({ visit, plan: { protocol } }: Question): readonly Visit[] {
  return protocol.sessions.filter((other) => predecessorsOf(other, protocol).includes(visit.id))
}

function tooEarly({ visit, slot, plan }: Question): readonly Breach[] {
  const own = placedHere({ visit, slot })
  return predecessorsOf(visit, plan.protocol).flatMap((id) => {
    const earlier = happening(id, plan.placed)
    return earlier !== undefined && !precedes(earlier, own, visit) ? [breach(visit.id, slot.day, earlier, own, visit)] : []
  })
}

function tooLateFor({ visit, slot, plan }: Question, waiting: readonly Visit[]): readonly Breach[] {
  const own = placedHere({ visit, slot })
  return waiting.flatMap((other) => {
    const later = happening(other.id, plan.placed)
    return later !== undefined && !precedes(own, later, other) ? [breach(visit.id, slot.day, own, later, other)] : []
  })
}

function placedHere({ visit, slot }: Pick<Question, 'visit' | 'slot'>): Placed {
  return { session: visit.id, slot, done: false, happens: true }
}

function happening(id: SessionId, placed: Question['plan']['placed']): Placed | undefined {
  const found = placed.get(id)
  return found?.happens === true ? found : undefined
}

function precedes(earlier: Placed, later: Placed, laterVisit: Visit): boolean {
  if (laterVisit.kind === 'dosing') return earlier.slot.day < later.slot.day
  return (
    spanOf(earlier.slot.day, earlier.slot.time, earlier.slot.minutes).to <= spanOf(later.slot.day, later.slot.time, later.slot.minutes).from
  )
}

function breach(session: SessionId, day: Placed['slot']['day'], earlier: Placed, later: Placed, laterVisit: Visit): Breach {
  return {
    code: 'out-of-order',
    session,
    day,
    earlier: earlier.session,
    later: later.session,
    anEarlierDay: laterVisit.kind === 'dosing',
  }
}
