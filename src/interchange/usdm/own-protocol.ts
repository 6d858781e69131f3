/** Knows how a protocol that this app wrote as USDM is put together again; refuses to assume anything. */
import { factOf, ownFactsOf } from './own-facts'
import type { OwnWord } from './own-words'
import type { Fault } from '../fault'
import type { WrittenDesign, WrittenNote, WrittenVersion } from './usdm-shape-form'
import type { Fork } from './way'
import type { WayVisit } from './way-parts'

export interface PutTogether {
  /** In the written form of the app's protocols, not yet checked. */
  readonly written: unknown
  readonly faults: readonly Fault[]
}

type Facts = ReadonlyMap<OwnWord, unknown>

interface OwnFile {
  readonly version: WrittenVersion
  readonly design: WrittenDesign
  readonly designPath: string
  readonly visits: readonly WayVisit[]
  readonly forks: readonly Fork[]
}

export function ownProtocol({ version, design, designPath, visits, forks }: OwnFile): PutTogether {
  const { facts, faults } = ownFactsOf(design.extensionAttributes, designPath)
  const sessions = visits.map((visit) => ownVisit(visit, visits))
  const branches = forks
    .flatMap(({ after, condition, own }) => (own === null ? [] : [{ place: own.place, branch: { at: visits[after ?? -1]?.instance.name, if: condition, goto: own.goto } }]))
    .sort((one, other) => one.place - other.place)
    .map(({ branch }) => branch)
  const written = {
    id: version.studyIdentifiers?.[0]?.text,
    name: version.titles?.[0]?.text,
    citation: heldBy(version.notes, 'citation'),
    indication: design.indications?.[0]?.name ?? '',
    substance: version.studyInterventions?.[0]?.name ?? '',
    ...told(facts, { status: 'status', retracted: 'retracted' }),
    anchor: visits.find(({ timed }) => timed.from === null)?.instance.name,
    lengthDays: facts.get('length-days') ?? null,
    ...told(facts, { overnightPolicy: 'overnight-policy', counts: 'counts', contactSeries: 'contact-series' }),
    sessions: sessions.map((session) => session.written),
    ...(branches.length > 0 || facts.get('no-branches') === true ? { branches } : {}),
    ...told(facts, { durationByDose: 'duration-by-dose', openEnded: 'open-ended', missedPolicy: 'missed-policy' }),
  }
  return { written, faults: [...faults, ...sessions.flatMap((session) => session.faults)] }
}

function ownVisit({ instance, encounter, timing, timed, days, epoch, paths }: WayVisit, visits: readonly WayVisit[]): PutTogether {
  const { facts, faults } = ownFactsOf(instance.extensionAttributes, paths.instance)
  const ofTiming = ownFactsOf(timing.extensionAttributes, paths.timing)
  const rule = encounter?.transitionStartRule ?? null
  const ofRule = ownFactsOf(rule?.extensionAttributes, `${paths.encounter ?? ''}.transitionStartRule`)
  const written = {
    id: instance.name,
    ...told(facts, { kind: 'kind' }),
    title: encounter?.label ?? instance.label,
    durationMinutes: facts.get('minutes') ?? null,
    ...told(facts, { staff: 'staff' }),
    after: timed.from === null ? null : visits[timed.from]?.instance.name,
    offsetDays: days,
    gates: rule === null ? [] : ofRule.facts.get('gates'),
    ...told(facts, { confidence: 'confidence' }),
    ...told(ofTiming.facts, { windowConfidence: 'window-confidence' }),
    note: heldBy(encounter?.notes, 'note'),
    ...told(facts, { before: 'before', startBetween: 'start-between', optional: 'optional', remoteAllowed: 'remote-allowed', overnight: 'overnight', timeline: 'dosing-day', weight: 'weight', visit: 'visit-label' }),
    ...(facts.get('epoch-derived') === true || epoch === null ? {} : { epoch }),
  }
  return { written, faults: [...faults, ...ofTiming.faults, ...ofRule.faults] }
}

/** The text of the note that the app wrote to hold this. */
function heldBy(notes: readonly WrittenNote[] | null | undefined, what: string): string {
  return notes?.find(({ extensionAttributes }) => factOf(extensionAttributes, 'holds') === what)?.text ?? ''
}

/** Fields by the words that hold them; those of which nothing was said are left out. */
function told(facts: Facts, fields: Readonly<Record<string, OwnWord>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, word]) => (facts.has(word) ? [[field, facts.get(word)]] : [])))
}
