/** Knows whether the sessions of a protocol name each other rightly and have sound windows; refuses to know cycles and types. */
import { minutesOf } from '../time/clock-time'
import type { ContactSeries, Visit } from './protocol'
import { type ProtocolFault, fault } from './protocol-fault'

/** A session that could be read, with its place in the list. */
export interface ReadVisit {
  readonly index: number
  readonly visit: Visit
}

/** Ids as this trade writes them; `#` stands for a number. */
const usualIdForms: readonly string[] = ['prep-#', 'exp-#', 'dose-#', 'admin-#', 'tx-#', 'int-#', 'int-#-#', 't#']

/**
 * A gate `<name>-completed` whose name is no session is a condition that people confirm, as in `phq-9-completed`,
 * unless the name is written as a session's: like the id of another session of this protocol but for its numbers,
 * or in one of the usual forms. Then it is a slip, and taking it for a condition would lift an order of sessions.
 */
export function namesAbsentSession(gate: string, known: ReadonlySet<string>): boolean {
  const name = /^(.+)-completed(?:-or-waived)?$/.exec(gate)?.[1]
  if (name === undefined || known.has(name) || !/\d/.test(name)) return false
  const form = idForm(name)
  return usualIdForms.includes(form) || [...known].some((id) => idForm(id) === form)
}

function idForm(id: string): string {
  return id.replace(/\d+/g, '#')
}

/** Faults of one session against all ids of the protocol, `known`. */
export function visitFaults({ index, visit }: ReadVisit, known: ReadonlySet<string>): readonly ProtocolFault[] {
  return [...windowFaults(index, visit), ...referenceFaults(index, visit, known)]
}

function windowFaults(index: number, { after, offsetDays, startBetween, timeline }: Visit): readonly ProtocolFault[] {
  const faults: ProtocolFault[] = []
  const { earliest, target, latest } = offsetDays
  const path = `sessions.${index}`
  if (earliest > target) {
    faults.push(fault(`${path}.offsetDays.earliest`, 'window-order', 'The earliest day lies after the target day.'))
  }
  if (target > latest) {
    faults.push(fault(`${path}.offsetDays.latest`, 'window-order', 'The latest day lies before the target day.'))
  }
  if (after === null && (earliest !== 0 || target !== 0 || latest !== 0)) {
    faults.push(fault(`${path}.offsetDays`, 'anchor-has-window', 'The anchor has no window of its own: its three days are 0.'))
  }
  if (startBetween !== undefined && minutesOf(startBetween[0]) > minutesOf(startBetween[1])) {
    faults.push(fault(`${path}.startBetween`, 'start-hours-order', 'The earliest start lies after the latest.'))
  }
  timeline?.forEach(({ offsetMinutes }, place) => {
    if (typeof offsetMinutes === 'object' && offsetMinutes.earliest > offsetMinutes.latest) {
      const where = `${path}.timeline.${place}.offsetMinutes`
      faults.push(fault(where, 'range-order', 'The earliest minute lies after the latest.'))
    }
  })
  return faults
}

function referenceFaults(index: number, visit: Visit, known: ReadonlySet<string>): readonly ProtocolFault[] {
  const faults: ProtocolFault[] = []
  const path = `sessions.${index}`
  if (visit.after !== null && !known.has(visit.after)) faults.push(unknown(`${path}.after`, visit.after))
  visit.before?.forEach((id, place) => {
    if (!known.has(id)) faults.push(unknown(`${path}.before.${place}`, id))
  })
  visit.gates.forEach((gate, place) => {
    if (namesAbsentSession(gate, known)) faults.push(unknown(`${path}.gates.${place}`, gate))
    if (visit.gates.indexOf(gate) !== place) {
      faults.push(fault(`${path}.gates.${place}`, 'named-twice', `The gate ${gate} is named twice.`))
    }
  })
  return faults
}

export function contactFaults(index: number, series: ContactSeries, known: ReadonlySet<string>): readonly ProtocolFault[] {
  const path = `contactSeries.${index}`
  const { after, firstDay, lastDay, count, countMin, countMax } = series
  return [
    ...(known.has(after) ? [] : [unknown(`${path}.after`, after)]),
    ...(firstDay <= lastDay ? [] : [fault(`${path}.lastDay`, 'range-order', 'The last day lies before the first.')]),
    ...(countMin <= (count ?? countMin) && (count ?? countMin) <= countMax
      ? []
      : [fault(`${path}.count`, 'range-order', 'The count lies between its least and its most.')]),
  ]
}

export function unknown(path: string, name: string): ProtocolFault {
  return fault(path, 'session-unknown', `${name} names no session of this protocol.`)
}
