/** Knows what the timings of a way say of each visit: counted from which, in which direction, with which window; refuses to know what a visit is. */
import { type ReadDuration, readDuration } from './durations'
import { isWord, relations, timingTypes } from './usdm-codes'
import type { Fault } from '../fault'
import type { WrittenTimeline, WrittenTiming } from './usdm-shape-form'
import { isFilled, nameOf } from './way'
import type { WrittenWindow } from './window-readings'

export interface TimedVisit {
  /** The place of its timing in the file. */
  readonly place: number
  /** The place of the visit it is counted from among those of the way; null for the anchor. */
  readonly from: number | null
  /** Null for the anchor. */
  readonly window: WrittenWindow | null
  /** The file gives both sides of the window. */
  readonly hasWindow: boolean
  readonly isElapsed: boolean
  /** Which ends are measured is not said. */
  readonly isRelationMissing: boolean
}

export interface TimingsRead {
  /** One for each visit of the way, in its order; undefined where it has faults. */
  readonly timed: readonly (TimedVisit | undefined)[]
  readonly faults: readonly Fault[]
}

/** `visits` are the places of the instances on the way. */
export function timingsRead(timeline: WrittenTimeline, path: string, visits: readonly number[]): TimingsRead {
  const { instances, timings } = timeline
  const onWay = new Map(visits.flatMap((place, at) => (instances[place] === undefined ? [] : [[instances[place].id, at] as const])))
  const known = new Set(instances.map(({ id }) => id))
  const timed: (TimedVisit | undefined)[] = visits.map(() => undefined)
  const isTold: boolean[] = visits.map(() => false)
  const faults: Fault[] = []
  const anchors: number[] = []

  timings.forEach((timing, place) => {
    const here = `${path}.timings.${place}`
    const timedId = timing.relativeFromScheduledInstanceId
    const at = onWay.get(timedId ?? '')
    if (at === undefined) {
      if (!known.has(timedId ?? '')) faults.push({ path: `${here}.relativeFromScheduledInstanceId`, text: 'It names no instance of this timeline.' })
      return
    }
    if (isTold[at] === true) {
      faults.push({ path: here, text: `A second timing for “${nameAt(timeline, visits, at)}”: the app counts each visit from one other.` })
      return
    }
    isTold[at] = true
    const isAnchor = isWord(timing.type, timingTypes.fixed)
    const [first] = anchors
    if (isAnchor && first !== undefined) faults.push({ path: here, text: `A second anchor: “${nameAt(timeline, visits, first)}” is one already, and all days are counted from one.` })
    if (isAnchor) anchors.push(at)
    const read = isAnchor ? anchorRead(timing, here, place) : timingRead(timing, here, place, onWay, known)
    if ('faults' in read) faults.push(...read.faults)
    else timed[at] = read
  })
  if (anchors.length === 0 && visits.length > 0) faults.push({ path: `${path}.timings`, text: 'No anchor: one timing of the type Fixed Reference is needed, from which the days are counted.' })
  visits.forEach((place, at) => {
    if (isTold[at] !== true) faults.push({ path: `${path}.instances.${place}`, text: `No timing says when “${nameAt(timeline, visits, at)}” lies.` })
  })
  return { timed, faults }
}

function nameAt({ instances }: WrittenTimeline, visits: readonly number[], at: number): string {
  const instance = instances[visits[at] ?? -1]
  return instance === undefined ? '' : nameOf(instance)
}

type Read = TimedVisit | { readonly faults: readonly Fault[] }

function anchorRead({ windowLower, windowUpper, windowLabel }: WrittenTiming, path: string, place: number): Read {
  const filled = Object.entries({ windowLower, windowUpper, windowLabel }).flatMap(([field, value]) => (isFilled(value) ? [field] : []))
  if (filled.length > 0) return { faults: filled.map((field) => ({ path: `${path}.${field}`, text: 'The anchor has no window: the days are counted from it.' })) }
  return { place, from: null, window: null, hasWindow: false, isElapsed: false, isRelationMissing: false }
}

function timingRead(timing: WrittenTiming, path: string, place: number, onWay: ReadonlyMap<string, number>, known: ReadonlySet<string>): Read {
  const { type, relativeToFrom, relativeToScheduledInstanceId: to, windowLower, windowUpper, windowLabel } = timing
  const faults: Fault[] = []
  const isBefore = isWord(type, timingTypes.before)
  if (!isBefore && !isWord(type, timingTypes.after)) faults.push({ path: `${path}.type`, text: 'A timing is After, Before or a Fixed Reference; this is none of them.' })
  const isRelationMissing = relativeToFrom == null || (!isFilled(relativeToFrom.code) && !isFilled(relativeToFrom.decode))
  if (!isRelationMissing && !isWord(relativeToFrom, relations.startToStart)) {
    faults.push({ path: `${path}.relativeToFrom`, text: 'Measured from or to the end of a visit. The app counts from the day one starts to the day the other starts, and an end may lie on the next day.' })
  }
  const from = onWay.get(to ?? '')
  if (from === undefined) {
    const text = known.has(to ?? '') ? 'It is counted from a visit that does not lie on this way.' : 'It is counted from no instance of this timeline.'
    faults.push({ path: `${path}.relativeToScheduledInstanceId`, text })
  }
  const sides = [windowLower, windowUpper, windowLabel].filter(isFilled).length
  if (sides !== 0 && sides !== 3 && !(isFilled(windowLower) && isFilled(windowUpper))) {
    faults.push({ path, text: 'A window by half: windowLower, windowUpper and windowLabel are all filled or all empty.' })
  }
  const inDays = (field: 'value' | 'windowLower' | 'windowUpper'): Extract<ReadDuration, { ok: true }> => {
    const written = timing[field]
    if (!isFilled(written)) {
      if (field === 'value') faults.push({ path: `${path}.value`, text: 'A timing needs a value, such as P7D.' })
      return nothing
    }
    const read = readDuration(written)
    if (read.ok) return read
    faults.push({ path: `${path}.${field}`, text: read.sentence })
    return nothing
  }
  const [value, lower, upper] = [inDays('value'), inDays('windowLower'), inDays('windowUpper')]
  if (faults.length > 0 || from === undefined) return { faults }
  return {
    place,
    from,
    window: { isBefore, value: value.days, lower: lower.days, upper: upper.days },
    hasWindow: sides > 0,
    isElapsed: value.isElapsed || lower.isElapsed || upper.isElapsed,
    isRelationMissing,
  }
}

const nothing = { ok: true, days: 0, isElapsed: false } as const
