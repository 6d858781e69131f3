/** Knows where in a USDM file a fault of the protocol that was read from it comes from; refuses to know what the fault is. */
import type { VisitPaths } from './way-parts'

export interface ReadPlaces {
  /** In the order of the protocol's sessions. */
  readonly visits: readonly VisitPaths[]
  readonly design: string
}

const ofTiming = /^(?:after|offsetDays|windowConfidence)(?:\.|$)/
const ofEncounter = /^(?:title|note)(?:\.|$)/

/** `path` is that of the protocol; what stands in no place of its own is placed at the design. */
export function placeInFile(path: string, { visits, design }: ReadPlaces): string {
  const [, place = '', field = ''] = /^sessions\.(\d+)(?:\.(.*))?$/.exec(path) ?? []
  const visit = place === '' ? undefined : visits[Number(place)]
  if (visit === undefined) return design
  if (ofTiming.test(field)) return visit.timing
  if (/^gates(?:\.|$)/.test(field)) return visit.encounter === null ? visit.instance : `${visit.encounter}.transitionStartRule`
  return ofEncounter.test(field) ? (visit.encounter ?? visit.instance) : visit.instance
}
