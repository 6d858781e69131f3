/** Knows how each session reads in the record: planned, allowed, actual, and what left the plan; refuses to judge any of it. */
import type { Encounter } from '../../domain/course/course'
import type { Deviation } from '../../domain/course/deviations/deviation'
import { heldMinutes } from '../../domain/course/encounter/held-span'
import type { SessionLine, SessionWindow } from '../../domain/course/session-line'
import { byDayOrTarget } from '../../domain/course/session-lines'
import type { Confidence } from '../../domain/protocol/protocol'
import { type Day, daysBetween } from '../../domain/time/day'
import { deviationTitle } from '../../ui/wording/deviation-words'
import { heldTimes } from '../../ui/wording/encounter-words'
import { clockTime, dayMonth, daySpan, elapsed, shortDay } from '../../ui/wording/format'
import { statusNames } from '../../ui/wording/kind-words'
import type { RecordFacts } from './record-facts'
import type { SessionRow, StripScale, WindowStrip } from './record-part'

/** A reason longer than this stands in full in its box or in the history. */
const mostSigns = 72
/** Days to either side that are drawn at most, so that one day is still seen. */
const drawn = { before: 21, after: 35 } as const

/** What a window rests on, in one word; the legend says more. */
const restsOn: Readonly<Record<Confidence, string>> = { seen: 'seen', derived: 'derived', recalled: 'recalled', assumption: 'clinic’s' }

/** Every session once, by day; `zone` is the clinic's. */
export function sessionRowsOf({ lines, deviations }: RecordFacts, zone: string): readonly SessionRow[] {
  const years = new Set(lines.flatMap(({ day }) => (day === null ? [] : [day.slice(0, 4)])))
  return byDayOrTarget(lines).map((line) => rowOf(line, deviations, years.size > 1, zone))
}

function rowOf(line: SessionLine, deviations: readonly Deviation[], hasYears: boolean, zone: string): SessionRow {
  const { session, look, title, slot, encounter, window, status } = line
  const isHeld = encounter !== null && (status === 'completed' || status === 'in-progress')
  const numbered = deviations.map((deviation, index) => ({ deviation, number: index + 1 })).filter(({ deviation }) => deviation.session === session)
  const off = isHeld && window !== null ? daysBetween(window.target, encounter.day) : null
  return {
    session,
    look,
    title,
    year: hasYears && line.day !== null ? line.day.slice(0, 4) : '',
    plannedDay: plannedWords(line),
    plannedTime: slot === null || line.isMilestone ? '' : clockTime(slot.time),
    window: window === null ? (line.isAnchor ? 'first day' : '') : windowWords(window, hasYears),
    restsOn: window === null ? '' : restsOn[window.confidence],
    strip: stripOf(line),
    actual: isHeld ? shortDay(encounter.day) : stateWords(line),
    times: isHeld ? heldTimes(encounter) : '',
    length: isHeld ? lengthOf(encounter, zone) : '',
    off: off === null ? '' : signed(off),
    deviation: numbered.map(({ deviation: { fact }, number }) => `${number}. ${deviationTitle(fact)}.`).join(' '),
    note: noteOf(line, numbered),
  }
}

/** A date of its own that nobody planned is the one on which it was held, or reached, and stands there alone. */
function plannedWords({ slot, day, encounter }: SessionLine): string {
  const planned = slot === null ? (encounter === null ? day : null) : slot.day
  return planned === null ? 'no date' : shortDay(planned)
}

/** The years stand above the rows, where a course has two. */
function windowWords({ opens, closes }: SessionWindow, hasYears: boolean): string {
  if (opens === closes) return 'that day only'
  const crosses = opens.slice(0, 4) !== closes.slice(0, 4)
  return hasYears && crosses ? `${dayMonth(opens)} – ${dayMonth(closes)}` : daySpan({ from: opens, to: closes })
}

function stripOf({ window, slot, encounter }: SessionLine): WindowStrip | null {
  if (window === null) return null
  const from = (day: Day | undefined) => (day === undefined ? null : daysBetween(window.target, day))
  return { opens: daysBetween(window.target, window.opens), closes: daysBetween(window.target, window.closes), planned: from(slot?.day), actual: from(encounter?.day) }
}

/** As wide as the widest window, within what can still be read. */
export function stripScaleOf(rows: readonly SessionRow[]): StripScale {
  const strips = rows.flatMap(({ strip }) => (strip === null ? [] : [strip]))
  const days = strips.flatMap(({ opens, closes, planned, actual }) => [opens, closes, planned ?? 0, actual ?? 0])
  return { from: Math.max(-drawn.before, Math.min(-3, ...days)) - 1, to: Math.min(drawn.after, Math.max(3, ...days)) + 1 }
}

function stateWords({ status, overdueDays, day, isCountedFor, isOptional }: SessionLine): string {
  if (isCountedFor) return 'another held for it'
  if (status !== 'planned' && status !== 'confirmed') return statusNames[status].toLowerCase()
  if (day === null) return isOptional ? 'optional' : 'to come'
  return overdueDays > 0 ? 'not recorded' : 'to come'
}

function lengthOf(encounter: Encounter, zone: string): string {
  const minutes = heldMinutes(encounter, zone)
  return minutes === null ? '' : elapsed(minutes).replace(/(h \d+) min$/, '$1')
}

function signed(days: number): string {
  return days === 0 ? '0' : days > 0 ? `+${days}` : `−${-days}`
}

interface Numbered {
  readonly deviation: Deviation
  readonly number: number
}

function noteOf({ reason }: SessionLine, numbered: readonly Numbered[]): string {
  if (numbered.length === 0) return inShort(reason)
  // One record leaves several rules for one reason.
  return [...new Set(numbered.map(({ deviation }) => inShort(deviation.reason)))].filter((text) => text !== '').join(' ')
}

function inShort(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length <= mostSigns) return words
  return `${words.slice(0, Math.max(words.lastIndexOf(' ', mostSigns - 2), 30)).trim()} …`
}
