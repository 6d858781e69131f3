/** A course whose protocol asks for four calls within seven days after each dose, with the first dose held on 25 January 2027. */
import type { CourseCommand } from '../../src/domain/course/commands'
import type { ContactMade } from '../../src/domain/course/contacts/contact'
import type { ContactSeries, Protocol } from '../../src/domain/protocol/protocol'
import { day } from '../../src/domain/time/day'
import { time } from '../../src/domain/time/clock-time'
import { type Step, adoption } from './course-spec'
import { smallProtocol } from './small-protocol'

export function seriesAfter(after: string, more: Partial<ContactSeries> = {}): ContactSeries {
  return { after, kind: 'contact', mode: 'phone', firstDay: 1, lastDay: 7, count: 4, countMin: 2, countMax: 5, confidence: 'recalled', note: '', ...more }
}

export const protocolWithCalls: Protocol = { ...smallProtocol, contactSeries: [seriesAfter('exp-1'), seriesAfter('exp-2', { count: null, countMin: 1 })] }

export function adoptWith(contactSeries: readonly ContactSeries[]): CourseCommand {
  return { ...adoption, protocol: { ...protocolWithCalls, contactSeries } }
}

export const doseDay = '2027-01-25'

/** Both preparations, then the first dose on its day. */
export function dosedWith(adopted: CourseCommand): readonly Step[] {
  return [{ command: adopted }, held('prep-1', '2027-01-11'), held('prep-2', '2027-01-18'), held('exp-1', doseDay)]
}

export const dosed: readonly Step[] = dosedWith(adoptWith(protocolWithCalls.contactSeries))

function held(session: string, on: string): Step {
  const encounter = { day: day(on), from: time('10:00'), to: time('11:30'), note: '' }
  const gates = ['informed-consent-signed', 'transport-home-arranged'].map((gate) => ({ gate, answer: 'met' as const, reason: '' }))
  const own = session === 'prep-2' ? [] : gates.filter(({ gate }) => (session === 'prep-1') === (gate === 'informed-consent-signed'))
  return { command: { type: 'CompleteSession', session, encounter, gates: own, reason: '' }, given: { today: on, timeNow: '12:00' } }
}

export function made(on: string, at: string | null, more: Partial<ContactMade> = {}): ContactMade {
  return { day: day(on), time: at === null ? null : time(at), outcome: 'reached', minutes: null, caller: null, note: '', ...more }
}

export function record(on: string, at: string | null, more: Partial<ContactMade> = {}, reason = ''): CourseCommand {
  return { type: 'RecordContact', session: 'exp-1', made: made(on, at, more), reason }
}
