/** Knows how a USDM v4 file becomes a protocol of the app, questions to a person, or a list of its faults; refuses to take anything by half. */
import type { OffsetDays } from '../../domain/protocol/protocol'
import { parseProtocol } from '../../domain/protocol/protocol-form'
import type { Fault } from '../fault'
import { type Asking, asking, placeChosen } from './asking'
import { foreignProtocol } from './foreign-protocol'
import { factOf } from './own-facts'
import { ownProtocol } from './own-protocol'
import { ownFormat } from './own-words'
import { placeInFile } from './place-in-file'
import { type TimedVisit, type TimingsRead, timingsRead } from './timings-read'
import type { UsdmAnswers, UsdmReading, UsdmRemark } from './usdm-reading'
import { type WrittenDesign, type WrittenFile, type WrittenTimeline, type WrittenVersion, shapedDesign, shapedFile, shapedTimeline } from './usdm-shape-form'
import { type Way, isFilled, nameOf, wayThrough } from './way'
import { type WayVisit, designParts } from './way-parts'
import { type WindowReading, daysUnder, possibleReadings } from './window-readings'

type Outcome = UsdmReading['outcome']

/**
 * `input` is what JSON gave. Answers that were not asked for are passed over. Never throws; every fault bears its path in the
 * file. A protocol that `usdmOf` wrote comes back as it was.
 */
export function readUsdm(input: unknown, answers: UsdmAnswers): UsdmReading {
  const questions = asking(answers)
  const { isOurs, outcome } = read(input, questions)
  return { isOurs, questions: questions.asked(), outcome }
}

/** A file that says it is USDM: it holds a study. */
export function looksLikeUsdm(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, 'study')
}

interface Read {
  readonly isOurs: boolean
  readonly outcome: Outcome
}

const foreign = (outcome: Outcome): Read => ({ isOurs: false, outcome })
const faulty = (faults: readonly Fault[]): Outcome => ({ came: 'faults', faults })
const unanswered: Outcome = { came: 'questions' }

function read(input: unknown, questions: Asking): Read {
  const file = shapedFile(input)
  if (!file.ok) return foreign(faulty(file.faults))
  const { usdmVersion, study } = file.value
  if (isFilled(usdmVersion) && !/^4(?:\.|$)/.test(usdmVersion)) {
    return foreign(faulty([{ path: 'usdmVersion', text: `The file says that it is USDM ${usdmVersion.slice(0, 20)}; this app reads version 4.` }]))
  }
  if (study.versions.length === 0) return foreign(faulty([{ path: 'study.versions', text: 'The study has no version.' }]))
  const versionAt = placeChosen(questions, 'version', study.versions.map((one) => one.versionIdentifier))
  if (versionAt === null) return foreign(unanswered)
  const version = study.versions[versionAt]
  const versionPath = `study.versions.${versionAt}`
  if (version === undefined || version.studyDesigns.length === 0) return foreign(faulty([{ path: `${versionPath}.studyDesigns`, text: 'This version has no study design.' }]))
  const designAt = placeChosen(questions, 'design', version.studyDesigns.map(calledIn))
  if (designAt === null) return foreign(unanswered)
  const designPath = `${versionPath}.studyDesigns.${designAt}`
  const design = shapedDesign(version.studyDesigns[designAt], designPath)
  if (!design.ok) return foreign(faulty(design.faults))
  const format = factOf(design.value.extensionAttributes, 'format')
  const isOurs = format !== undefined
  if (isOurs && format !== ownFormat) return { isOurs, outcome: faulty([{ path: designPath, text: 'A later version of this app wrote it in a form that this one does not know.' }]) }
  return { isOurs, outcome: readDesign({ file: file.value, raw: version.studyDesigns[designAt], version, design: design.value, designPath, isOurs }, questions) }
}

interface Chosen {
  readonly file: WrittenFile
  readonly raw: unknown
  readonly version: WrittenVersion
  readonly design: WrittenDesign
  readonly designPath: string
  readonly isOurs: boolean
}

function readDesign(chosen: Chosen, questions: Asking): Outcome {
  const { design, designPath, raw } = chosen
  const { scheduleTimelines } = design
  if (scheduleTimelines.length === 0) return faulty([{ path: `${designPath}.scheduleTimelines`, text: 'This design has no timeline.' }])
  const main = scheduleTimelines.flatMap(({ mainTimeline }, place) => (mainTimeline === true ? [place] : []))
  const [only] = main
  const at = only !== undefined && main.length === 1 ? only : placeChosen(questions, 'timeline', scheduleTimelines.map((one) => one.label ?? one.name))
  if (at === null) return unanswered
  const path = `${designPath}.scheduleTimelines.${at}`
  const timeline = shapedTimeline(partOf(partOf(raw, 'scheduleTimelines'), String(at)), path)
  if (!timeline.ok) return faulty(timeline.faults)
  const way = wayThrough(timeline.value, path, questions)
  if (way.isUnanswered && way.faults.length === 0) return unanswered
  const timings = timingsRead(timeline.value, path, way.visits)
  const faults = [...way.faults, ...(way.isUnanswered ? [] : timings.faults)]
  if (way.faults.length === 0 && way.visits.length === 0) faults.push({ path: `${path}.instances`, text: 'No visit lies on the way of this timeline.' })
  if (way.visits.length > mostVisits) faults.push({ path: `${path}.instances`, text: `More than ${mostVisits} visits lie on the way of this timeline; the app takes no more.` })
  if (faults.length > 0) return faulty(faults)
  const others = scheduleTimelines.filter((_one, place) => place !== at).map(nameOf)
  return putTogether(chosen, { timeline: timeline.value, path, way, timings, others }, questions)
}

const mostVisits = 300

interface ReadTimeline {
  readonly timeline: WrittenTimeline
  readonly path: string
  readonly way: Way
  readonly timings: TimingsRead
  readonly others: readonly string[]
}

function putTogether(chosen: Chosen, { timeline, path, way, timings, others }: ReadTimeline, questions: Asking): Outcome {
  const { design, designPath, isOurs } = chosen
  const windows = windowsRead({ timeline, way, timings, isOurs }, questions)
  if (windows === null) return unanswered
  const parts = designParts(design, designPath)
  const faults: Fault[] = []
  const visits = way.visits.flatMap((place, at): readonly WayVisit[] => {
    const [instance, timed] = [timeline.instances[place], timings.timed[at]]
    const timing = timeline.timings[timed?.place ?? -1]
    if (instance === undefined || timed === undefined || timing === undefined) return []
    const { encounterId, epochId } = instance
    const encounter = isFilled(encounterId) ? parts.encounter(encounterId) : undefined
    if (isFilled(encounterId) && encounter === undefined) faults.push({ path: `${path}.instances.${place}.encounterId`, text: `“${encounterId}” names no encounter of this design.` })
    return [
      {
        instance,
        encounter: encounter?.written ?? null,
        timing,
        timed,
        days: daysOf(timed, windows.reading),
        epoch: isFilled(epochId) ? (parts.epochLabel(epochId) ?? null) : null,
        activities: (instance.activityIds ?? []).flatMap((id) => parts.activityLabel(id) ?? []),
        paths: { instance: `${path}.instances.${place}`, encounter: encounter?.path ?? null, timing: `${path}.timings.${timed.place}` },
      },
    ]
  })
  if (faults.length > 0) return faulty(faults)
  const targetOf = ({ target }: Way['forks'][number]): string => nameOf(timeline.instances.find(({ id }) => id === target) ?? { id: target })
  const made = isOurs ? { ...ownProtocol({ ...chosen, visits, forks: way.forks }), remarks: [] } : { ...foreignProtocol({ ...chosen, visits, forks: way.forks, targetOf }, questions), faults: [] }
  if (made.faults.length > 0) return faulty(made.faults)
  const parsed = parseProtocol(made.written)
  if (!parsed.ok) return faulty(parsed.faults.map((fault) => ({ path: placeInFile(fault.path, { visits: visits.map(({ paths }) => paths), design: designPath }), text: fault.text })))
  return { came: 'protocol', protocol: parsed.protocol, remarks: [...made.remarks, ...remarksOnWay(way, windows, others)] }
}

/** The anchor has no window, and one that gives no sides is its target alone, whatever their reading. */
function daysOf({ window, hasWindow }: TimedVisit, reading: WindowReading): OffsetDays {
  const days = window === null ? undefined : daysUnder(hasWindow ? reading : 'around-in-time', window)
  return days ?? { earliest: 0, target: 0, latest: 0 }
}

interface WindowsRead {
  readonly reading: WindowReading
  readonly wasAsked: boolean
}

/** Where more than one reading of the sides could be meant, and they differ, a person says which. The app's own files mean one. */
function windowsRead({ timeline, way, timings, isOurs }: Pick<ReadTimeline, 'timeline' | 'way' | 'timings'> & { readonly isOurs: boolean }, questions: Asking): WindowsRead | null {
  const windowed = timings.timed.flatMap((timed, at) => (timed?.window != null && timed.hasWindow ? [{ at, from: timed.from, window: timed.window }] : []))
  const readings = possibleReadings(windowed.map(({ window }) => window))
  const [first = 'around-in-time'] = readings
  if (isOurs || readings.length < 2) return { reading: first, wasAsked: false }
  const nameAt = (at: number | null): string => nameOf(timeline.instances[way.visits[at ?? -1] ?? -1] ?? {})
  const differing = windowed.filter(({ window }) => new Set(readings.map((reading) => JSON.stringify(daysUnder(reading, window)))).size > 1).slice(0, mostExamples)
  const options = readings.map((reading) => ({
    id: reading,
    examples: differing.flatMap(({ at, from, window }) => {
      const days = daysUnder(reading, window)
      return days === undefined ? [] : [{ visit: nameAt(at), from: nameAt(from), days }]
    }),
  }))
  const answer = questions.ask({ id: 'windows', about: 'windows', options }, readings)
  const reading = readings.find((one) => one === answer)
  return reading === undefined ? null : { reading, wasAsked: true }
}

const mostExamples = 3

function remarksOnWay({ unreached, endsOpen }: Way, { wasAsked }: WindowsRead, others: readonly string[]): readonly UsdmRemark[] {
  return [
    ...(wasAsked ? [{ sort: 'assumed', what: 'window-reading', names: [] } as const] : []),
    ...(endsOpen ? [{ sort: 'assumed', what: 'no-exit', names: [] } as const] : []),
    ...(unreached.length > 0 ? [{ sort: 'left-out', what: 'unreached', names: unreached } as const] : []),
    ...(others.length > 0 ? [{ sort: 'left-out', what: 'timelines', names: others } as const] : []),
  ]
}

function calledIn(design: unknown): string | null {
  const [label, name] = [partOf(design, 'label'), partOf(design, 'name')]
  return typeof label === 'string' && label !== '' ? label : typeof name === 'string' ? name : null
}

function partOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined
}
