/** Knows how a schedule of somebody else's becomes a protocol of the app, and names all that had to be assumed; refuses to guess in silence. */
import type { VisitKind } from '../../domain/protocol/protocol'
import type { Asking } from './asking'
import { kindCalled, likelyKind } from './foreign-kinds'
import { contactModes, isWord } from './usdm-codes'
import type { Assumed, LeftOut, LengthOption, UsdmRemark } from './usdm-reading'
import type { WrittenDesign, WrittenFile, WrittenVersion } from './usdm-shape-form'
import { type Fork, nameOf } from './way'
import type { WayVisit } from './way-parts'

interface ForeignFile {
  readonly file: WrittenFile
  readonly version: WrittenVersion
  readonly design: WrittenDesign
  readonly visits: readonly WayVisit[]
  readonly forks: readonly Fork[]
  /** The name of the visit at which a way not taken begins. */
  readonly targetOf: (fork: Fork) => string
}

const longestName = 120
const longestText = 4000

/** The written form of a protocol, not yet checked, and what a person should know of how it came about. */
export function foreignProtocol({ file, version, design, visits, forks, targetOf }: ForeignFile, asking: Asking): { readonly written: unknown; readonly remarks: readonly UsdmRemark[] } {
  const titles = visits.map((visit, place) => titleOf(visit, place))
  const ids = idsOf(visits)
  const kinds = visits.map((visit, place) => kindCalled(asking.ask({ id: `kind:${visit.instance.id}`, about: 'kind', visit: place }, kindWords, likelyKind(visit))) ?? 'assessment')
  const minutes = lengthsOf(kinds, asking)
  const study = titleOfStudy(file, version)
  const written = {
    id: asId(study, 'protocol'),
    name: asName(study, 'Protocol read from a USDM file'),
    citation: joined([...(version.studyIdentifiers ?? []).map(({ text }) => text), version.versionIdentifier == null ? '' : `version ${version.versionIdentifier}`], ', '),
    indication: joined((design.indications ?? []).map(nameOf), '; '),
    substance: joined((version.studyInterventions ?? []).map(nameOf), '; '),
    status: 'read from a USDM file',
    retracted: false,
    anchor: ids[visits.findIndex(({ timed }) => timed.from === null)],
    lengthDays: null,
    overnightPolicy: { value: 'unknown', confidence: 'assumption' },
    counts: {},
    contactSeries: [],
    sessions: visits.map((visit, place) => ({
      id: ids[place],
      kind: kinds[place],
      title: titles[place],
      durationMinutes: minutes.get(kinds[place] ?? 'assessment') ?? null,
      staff: 'therapist',
      after: visit.timed.from === null ? null : ids[visit.timed.from],
      offsetDays: visit.days,
      gates: gatesOf(visit),
      confidence: 'seen',
      windowConfidence: visit.timed.from === null || visit.timed.hasWindow ? 'seen' : 'assumption',
      note: noteOf(visit),
      ...(mayBeRemote(visit) ? { remoteAllowed: true } : {}),
      ...(visit.epoch === null ? {} : { epoch: visit.epoch.slice(0, longestText) }),
    })),
    ...(forks.some(({ after }) => after !== null)
      ? { branches: forks.flatMap((fork) => (fork.after === null ? [] : [{ at: ids[fork.after], if: fork.condition.slice(0, longestText), goto: targetOf(fork).slice(0, longestText) }])) }
      : {}),
  }
  return { written, remarks: remarksOf({ design, visits, forks, targetOf, titles, kinds }) }
}

const kindWords: readonly string[] = ['screening', 'enrollment', 'preparation', 'assessment', 'dosing', 'integration', 'contact', 'followup', 'termination'] satisfies readonly VisitKind[]

/** Offered for a kind of visit; a file tells no length of any. */
const lengths: readonly LengthOption[] = [null, 30, 45, 60, 90, 120, 180, 240, 360, 480].map((minutes) => ({ id: minutes === null ? 'none' : String(minutes), minutes }))

/** One question for each kind; until somebody says how long such a visit lasts it is a date to tick. */
function lengthsOf(kinds: readonly VisitKind[], asking: Asking): ReadonlyMap<VisitKind, number | null> {
  return new Map(
    [...new Set(kinds)].map((kind) => {
      const count = kinds.filter((one) => one === kind).length
      const answer = asking.ask({ id: `length:${kind}`, about: 'length', kind, count, options: lengths }, lengths.map(({ id }) => id), 'none')
      return [kind, lengths.find(({ id }) => id === answer)?.minutes ?? null] as const
    }),
  )
}

function titleOfStudy({ study }: WrittenFile, { titles }: WrittenVersion): string {
  return titles?.find(({ text }) => text.trim() !== '')?.text ?? nameOf({ label: study.label, name: study.name })
}

function titleOf({ encounter, instance }: WayVisit, place: number): string {
  return asName([encounter?.label, encounter?.name, instance.label, instance.name].find((one) => one != null && one.trim() !== '') ?? '', `Visit ${place + 1}`)
}

/** Short names for the app's own use, each once. */
function idsOf(visits: readonly WayVisit[]): readonly string[] {
  const taken = new Set<string>()
  return visits.map(({ instance, encounter }, place) => {
    const first = asId(encounter?.name ?? instance.name ?? '', `visit-${place + 1}`)
    let id = first
    for (let count = 2; taken.has(id); count += 1) id = `${first}-${count}`
    taken.add(id)
    return id
  })
}

function asId(text: string, otherwise: string): string {
  const id = text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 60).replace(/-+$/, '')
  return id === '' ? otherwise : id
}

/** A name begins with a letter or a figure and is not too long. */
function asName(text: string, otherwise: string): string {
  const name = text.replace(/^[^A-Za-z0-9]+/, '').slice(0, longestName)
  return name === '' ? otherwise : name
}

/** A rule in words becomes a condition that people confirm. It never asks for another visit, whatever its words are like. */
function gatesOf({ encounter }: WayVisit): readonly string[] {
  const rule = encounter?.transitionStartRule
  const text = [rule?.text, rule?.label, rule?.name].find((one) => one != null && one.trim() !== '')
  if (text === undefined || text === null) return []
  const gate = text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, longestName - 10)
  if (gate === '') return ['condition-of-the-file']
  return [/-completed(?:-or-waived)?$/.test(gate) ? `${gate}-confirmed` : gate]
}

function noteOf({ encounter, activities, timing }: WayVisit): string {
  const end = encounter?.transitionEndRule?.text ?? ''
  return joined(
    [
      encounter?.description ?? '',
      ...(encounter?.notes ?? []).map(({ text }) => text),
      activities.length === 0 ? '' : `In the file: ${activities.join(', ')}.`,
      end === '' ? '' : `Ends when: ${end}`,
      timing.windowLabel == null || timing.windowLabel === '' ? '' : `Window in the file’s words: ${timing.windowLabel}.`,
    ],
    ' ',
  )
}

function mayBeRemote({ encounter }: WayVisit): boolean {
  const modes = encounter?.contactModes ?? []
  return modes.some((mode) => isWord(mode, contactModes.inPerson)) && modes.some((mode) => isWord(mode, contactModes.video) || isWord(mode, contactModes.telephone))
}

function joined(parts: readonly string[], between: string): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(between)
    .slice(0, longestText)
}

interface Remarked extends Pick<ForeignFile, 'design' | 'visits' | 'forks' | 'targetOf'> {
  readonly titles: readonly string[]
  readonly kinds: readonly VisitKind[]
}

function remarksOf({ design, visits, forks, targetOf, titles, kinds }: Remarked): readonly UsdmRemark[] {
  const those = (test: (visit: WayVisit, place: number) => boolean): readonly string[] => titles.filter((_title, place) => visits[place] !== undefined && test(visits[place], place))
  const assumed: readonly (readonly [Assumed, readonly string[]])[] = [
    ['no-window', those(({ timed }) => timed.from !== null && !timed.hasWindow)],
    ['elapsed-hours', those(({ timed }) => timed.isElapsed)],
    ['start-to-start', those(({ timed }) => timed.isRelationMissing)],
    ['kind', titles],
    ['length', titles],
    ['staff', titles],
    ['overnight', kinds.includes('dosing') ? those((_visit, place) => kinds[place] === 'dosing') : []],
    ['conditions', those(({ encounter }) => encounter?.transitionStartRule != null)],
    ['names', those((visit, place) => ![visit.encounter?.label, visit.encounter?.name, visit.instance.label, visit.instance.name].includes(titles[place]))],
  ]
  const arms = (design.arms ?? []).map(nameOf)
  const leftOut: readonly (readonly [LeftOut, readonly string[]])[] = [
    ['inner-timelines', those(({ instance }) => instance.timelineId != null && instance.timelineId !== '')],
    ['end-rules', those(({ encounter }) => (encounter?.transitionEndRule?.text ?? '') !== '')],
    ['arms', arms.length > 1 ? arms : []],
    ['ways', forks.map((fork) => `${fork.condition}: ${targetOf(fork)}`)],
  ]
  return [
    ...assumed.flatMap(([what, names]) => (names.length === 0 ? [] : [{ sort: 'assumed', what, names } as const])),
    ...leftOut.flatMap(([what, names]) => (names.length === 0 ? [] : [{ sort: 'left-out', what, names } as const])),
  ]
}
