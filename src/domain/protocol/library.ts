/** Knows the published and house templates that come with the app; refuses to know protocols that a clinic wrote itself. */
import houseTemplates from './library/house-templates.json'
import mdmaTrials from './library/mdma-trials.json'
import psilocybinTrials from './library/psilocybin-trials.json'
import servicesAndClinics from './library/services-and-clinics.json'
import type { Protocol } from './protocol'
import { parseProtocol } from './protocol-form'

const written: readonly unknown[] = [...houseTemplates, ...mdmaTrials, ...psilocybinTrials, ...servicesAndClinics]

/** All templates, the house's own first. Each states in `confidence` and `windowConfidence` what it rests on. */
export const library: readonly Protocol[] = written.map((input) => {
  const parsed = parseProtocol(input)
  if (!parsed.ok) throw new Error(`faulty template in the library: ${JSON.stringify(parsed.faults)}`)
  return parsed.protocol
})

/** The template a new course starts from. */
export const defaultProtocolId = 'mdma-18wk-clinic'

export function protocolById(id: string): Protocol | undefined {
  return library.find((protocol) => protocol.id === id)
}
