/** Knows how the sample's clinic and history are written in one transaction; refuses to write over anything. */
import { defaultProtocolId, protocolById } from '../../domain/protocol/library'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import type { InstantAt } from '../../domain/time/zone'
import type { Desk } from '../desk'
import type { BatchOutcome } from '../outcome'
import { sampleClinic, withIllness } from './sample-clinic'
import { sampleStory } from './sample-courses'

const shortForm = 'mdma-18wk-333'

/** Refused where a clinic is set up already; all or nothing. */
export async function fillWithSample(desk: Desk, today: Day, timeNow: ClockTime): Promise<BatchOutcome> {
  const full = protocolById(defaultProtocolId)
  const short = protocolById(shortForm)
  if (full === undefined || short === undefined) throw new Error('the library lacks a house template')
  const clinic = sampleClinic(today, Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { steps, courses } = sampleStory({ clinic, full, short, today, timeNow, newId: desk.newId })
  const ill = withIllness(clinic, courses, today)
  return desk.performAll([{ clinic: { type: 'SetUpClinic', clinic }, at: hourBefore(steps) }, ...steps, { clinic: { type: 'ChangeClinic', clinic: ill } }])
}

/** The clinic is set up before anything happens in it, so that its past can be looked at too. */
function hourBefore(steps: readonly { readonly at: InstantAt }[]): InstantAt | undefined {
  const first = steps.reduce((earliest, { at }) => (at < earliest ? at : earliest), steps[0]?.at ?? '')
  return first === '' ? undefined : new Date(Date.parse(first) - 3_600_000).toISOString()
}
