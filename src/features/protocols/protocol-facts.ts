/** Knows what is to be said of a whole protocol: its counts, its length, what its windows rest on; refuses to judge it. */
import type { Confidence, Protocol, VisitKind } from '../../domain/protocol/protocol'
import { library } from '../../domain/protocol/library'
import { shortTitles } from '../../domain/protocol/short-title'
import { counted } from '../../ui/wording/format'

export const confidences: readonly Confidence[] = ['seen', 'derived', 'recalled', 'assumption']

const countedKinds: readonly (readonly [VisitKind, string])[] = [
  ['preparation', 'preparation'],
  ['dosing', 'dosing'],
  ['integration', 'integration'],
  ['assessment', 'assessment'],
]

/** "3 preparation, 3 dosing, 9 integration, 1 assessment": the sessions listed, optional ones included. */
function countsOf({ sessions }: Protocol): string {
  return countedKinds
    .map(([kind, word]) => ({ word, count: sessions.filter((visit) => visit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(', ')
}

/** "18 weeks", "91 days", "no fixed length"; counted from the anchor. */
export function lengthOf({ lengthDays, openEnded }: Protocol): string {
  if (openEnded === true) return 'open-ended'
  if (lengthDays === null) return 'no fixed length'
  return lengthDays % 7 === 0 ? counted(lengthDays / 7, 'week', 'weeks') : counted(lengthDays, 'day', 'days')
}

/** "3 preparation, 3 dosing, 9 integration · 18 weeks from Preparation 1"; the dot never opens a line. */
export function factsOf(protocol: Protocol): string {
  return `${countsOf(protocol)}\u00a0· ${lengthFromAnchor(protocol)}`
}

/** A length means nothing without the session it is counted from. */
function lengthFromAnchor(protocol: Protocol): string {
  const anchor = shortTitles(protocol).get(protocol.anchor)
  return protocol.lengthDays === null || anchor === undefined ? lengthOf(protocol) : `${lengthOf(protocol)} from ${anchor}`
}

export interface WindowShare {
  readonly confidence: Confidence
  readonly count: number
}

/** How many windows rest on what; the anchor has no window and is not counted. */
export function windowShares({ sessions }: Protocol): { readonly total: number; readonly shares: readonly WindowShare[] } {
  const windows = sessions.filter(({ after }) => after !== null)
  const shares = confidences
    .map((confidence) => ({ confidence, count: windows.filter(({ windowConfidence }) => windowConfidence === confidence).length }))
    .filter(({ count }) => count > 0)
  return { total: windows.length, shares }
}

/** The name without the remark that its status repeats. */
export function titleOf({ name, status }: Protocol): string {
  return name.endsWith(` (${status})`) ? name.slice(0, -status.length - 3) : name
}

export function isHouse({ status }: Protocol): boolean {
  return status.endsWith('template')
}

/** Their days were set after the phase 3 trials, whose own protocol documents were not to be had. */
const afterPhase3: ReadonlySet<string> = new Set(['mapp-phase3', 'mdma-18wk-clinic', 'mdma-18wk-333'])

export function isAfterPhase3({ id }: Protocol): boolean {
  return afterPhase3.has(id)
}

export interface ProtocolGroup {
  readonly title: string
  readonly protocols: readonly Protocol[]
}

/** The house's own first, then by what is given. */
export function protocolGroups(): readonly ProtocolGroup[] {
  const published = library.filter((protocol) => !isHouse(protocol))
  const isOf = (substance: string) => (protocol: Protocol) => protocol.substance.toLowerCase().includes(substance)
  const mdma = published.filter(isOf('mdma'))
  const psilocybin = published.filter((protocol) => !mdma.includes(protocol) && isOf('psilocybin')(protocol))
  return [
    { title: 'House templates', protocols: library.filter(isHouse) },
    { title: 'MDMA', protocols: mdma },
    { title: 'Psilocybin', protocols: psilocybin },
    { title: 'Other courses', protocols: published.filter((protocol) => !mdma.includes(protocol) && !psilocybin.includes(protocol)) },
  ].filter(({ protocols }) => protocols.length > 0)
}
