/** Knows the lines of a dosing day from arrival to leaving, every half hour that really passes, with what is planned and already noted; refuses to know their height. */
import { standingEntries } from '../../domain/course/dosing/dosing-fact'
import { minutesOf } from '../../domain/time/clock-time'
import { daysBetween } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { minutesBetween, minutesLater } from '../../domain/time/wall-clock'
import type { WallTime } from '../../domain/time/zone'
import { clockTime, sentenceCase, shortDay } from '../../ui/wording/format'
import { dueMarksOf } from './due-marks'
import { type RecordedLine, noVitals, recordedLine } from './recorded-lines'
import type { RunFacts } from './run-facts'
import { type HourRow, type VitalColumn, vitalColumns } from './run-part'
import type { RunTimes } from './run-times'

const dayStep = 30
const nightStep = 60

/** One moment of the day, before it becomes a row. */
interface Moment {
  /** Minutes after the session's start. */
  readonly at: number
  readonly wall: WallTime
  readonly words: readonly string[]
  readonly due: readonly VitalColumn[]
  readonly noted: RecordedLine | null
}

/** Every entry of the record once, on a line of its own at its time; it stands in place of an empty line of its half hour. */
export function hourRowsOf(facts: RunFacts, times: RunTimes, inDetail: boolean, zone: string): readonly HourRow[] {
  const { session } = facts
  const entries = standingEntries(session.record)
  const recorded = entries.map((entry): Moment => ({
    at: minutesBetween(times.begin, entry, zone),
    wall: { day: entry.day, time: entry.time },
    words: [],
    due: [],
    noted: recordedLine(entry, inDetail),
  }))
  const empty = emptyMoments(facts, times, zone)
  const kept = empty.filter((moment, index) => !isAnswered(moment, empty[index + 1]?.at ?? moment.at + dayStep, recorded))
  const rows = inOrder([...kept, ...recorded]).map((moment, index, all) => rowOf(moment, all[index - 1], times.begin))
  const hasLeft = entries.some(({ fact }) => fact.what === 'discharge')
  return [unwritten('arrival', 'Arrival'), ...rows, ...(hasLeft ? [] : [unwritten('leaving', 'Leaves')])]
}

/** The half hours and what the timeline has between them, one moment for each minute. */
function emptyMoments(facts: RunFacts, times: RunTimes, zone: string): readonly Moment[] {
  const { begin, minutes, nightEnd } = times
  const night = nightEnd === null ? 0 : Math.max(0, minutesBetween(begin, nightEnd, zone) - minutes)
  const named = [
    ...dueMarksOf(facts, times, zone),
    { at: minutes, words: 'session ends', due: [] },
    ...(night === 0 ? [] : [{ at: minutes + night, words: 'night ends', due: [] }]),
  ]
  const first = { at: 0, words: named.some(({ at }) => at === 0) ? '' : 'session starts', due: [] }
  const marks = [first, ...gridOf(begin, 0, minutes, dayStep, zone), ...gridOf(begin, minutes, minutes + night, nightStep, zone), ...named]
  const byMinute = new Map<number, Moment>()
  for (const { at, words, due } of marks) {
    const before = byMinute.get(at) ?? { at, wall: minutesLater(begin, at, zone), words: [], due: [], noted: null }
    byMinute.set(at, { ...before, words: words === '' || before.words.includes(words) ? before.words : [...before.words, words], due: [...new Set([...before.due, ...due])] })
  }
  return inOrder([...byMinute.values()])
}

/** Between two minutes of the day, wherever the clock shows a whole step; each step really takes its minutes. */
function gridOf(begin: WallTime, after: number, until: number, step: number, zone: string) {
  const { time } = minutesLater(begin, after, zone)
  const grid: { readonly at: number; readonly words: string; readonly due: readonly VitalColumn[] }[] = []
  for (let at = after + step - (minutesOf(time) % step); at < until; at += step) grid.push({ at, words: '', due: [] })
  return grid
}

/** What is due stays until it was measured; an empty line gives way to whatever was noted within it. */
function isAnswered({ at, words, due }: Moment, next: number, recorded: readonly Moment[]): boolean {
  const within = recorded.filter((entry) => entry.at >= at && entry.at < next)
  return words.length === 0 && due.length === 0 && within.length > 0
}

function inOrder(moments: readonly Moment[]): readonly Moment[] {
  return moments.toSorted((one, other) => one.at - other.at)
}

function rowOf({ at, wall, words, due, noted }: Moment, before: Moment | undefined, begin: WallTime): HourRow {
  const last = before ?? { at: 0, wall: begin }
  const said = [wall.day === last.wall.day ? '' : shortDay(wall.day), clockChange(last, { at, wall }), ...words].filter((part) => part !== '')
  return {
    key: `${at} ${noted === null ? '' : `${noted.what} ${vitalColumns.map((column) => noted.vitals[column]).join(' ')}`}`,
    time: clockTime(wall.time),
    isFullHour: noted === null && wall.time.endsWith(':00'),
    planned: sentenceCase(said.join(', ')),
    due,
    vitals: noted?.vitals ?? noVitals,
    what: noted?.what ?? '',
    by: noted?.by ?? '',
    isRecorded: noted !== null,
  }
}

type At = Pick<Moment, 'at' | 'wall'>

/** Where the clock shows another difference than the minutes that passed. */
function clockChange(from: At, to: At): string {
  const shown = daysBetween(from.wall.day, to.wall.day) * minutesInDay + minutesOf(to.wall.time) - minutesOf(from.wall.time)
  const step = shown - (to.at - from.at)
  if (step === 0) return ''
  return step > 0 ? 'clocks went forward' : 'clocks went back'
}

function unwritten(key: string, planned: string): HourRow {
  return { key, time: '', isFullHour: false, planned, due: [], vitals: noVitals, what: '', by: '', isRecorded: false }
}
