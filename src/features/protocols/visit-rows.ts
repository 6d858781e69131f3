/** Knows each visit of a protocol as a row with its window on a scale of weeks; refuses to know any course. */
import type { KindLook } from '../../domain/protocol/kind-look'
import { targetDayOf } from '../../domain/protocol/dosing-before'
import { type Confidence, type Protocol, type Visit, isMilestone } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import { lookOf } from '../../domain/protocol/stages'
import { type Day, type DayRange, addDays, day, daysBetween } from '../../domain/time/day'
import { type Axis, type Extent, axisOf, columnOf, extentOf } from '../../ui/calendar/axis'
import { weekHeads } from '../../ui/calendar/axis-heads'
import { length } from '../../ui/wording/format'
import { dayWords, signedDays } from '../../ui/wording/window-words'

export interface VisitRow {
  readonly id: string
  readonly title: string
  readonly look: KindLook
  /** "90 min"; "a date" for a milestone. */
  readonly length: string
  /** The short title of the session its window is counted from; empty for the anchor. */
  readonly from: string
  readonly days: string
  readonly isOptional: boolean
  readonly confidence: Confidence
  readonly windowConfidence: Confidence
  /** Null where the window is a single day; cut where it runs on past the scale. */
  readonly band: (Share & { readonly isCut: boolean }) | null
  readonly mark: number
}

/** Where something lies on the scale, 0 to 1. */
export interface Share {
  readonly at: number
  readonly width: number
}

export interface VisitScale {
  /** Lines between weeks, as shares of the width. */
  readonly weeks: readonly number[]
  /** Minor ones are left out where the scale is narrow. */
  readonly labels: readonly (Share & { readonly text: string; readonly isMinor: boolean })[]
  readonly breaks: readonly Share[]
  /** Where the length of the course ends. */
  readonly end: number | null
}

/** Any day does: the scale counts from it and shows no date. */
const origin: Day = day('2001-01-01')
const longestDrawn = 112

export function visitRows(protocol: Protocol): { readonly rows: readonly VisitRow[]; readonly scale: VisitScale } {
  const { sessions, lengthDays } = protocol
  const titles = shortTitles(protocol)
  const windows = new Map(sessions.map((visit) => [visit.id, windowFromOrigin(visit, sessions)]))
  const axis = axisOf([...windows.values()].map(drawnPart), origin)
  const rows = sessions.map((visit): VisitRow => {
    const { id, kind, after, offsetDays, durationMinutes, confidence, windowConfidence, optional } = visit
    const window = windows.get(id)
    const extent = window === undefined || window.from === window.to ? undefined : extentOf(axis, window)
    return {
      id,
      title: titles.get(id) ?? visit.title,
      look: lookOf(kind),
      length: isMilestone(visit) ? 'a date' : length(durationMinutes ?? 0),
      from: after === null ? '' : (titles.get(after) ?? after),
      days: after === null ? 'anchor' : dayWords(offsetDays),
      isOptional: optional === true,
      confidence,
      windowConfidence,
      band:
        extent === undefined || window === undefined
          ? null
          : { ...shareOf(extent, axis), isCut: columnOf(axis, window.to) === undefined },
      mark: ((columnOf(axis, addDays(origin, targetDayOf(visit, sessions))) ?? 0) + 0.5) / axis.columns,
    }
  })
  return { rows, scale: scaleOf(axis, lengthDays) }
}

/** A window of many months would press all others together: of such a one the first weeks are drawn. */
function drawnPart({ from, to }: DayRange): DayRange {
  return daysBetween(from, to) > longestDrawn ? { from, to: addDays(from, longestDrawn) } : { from, to }
}

function shareOf({ at, columns }: Extent, axis: Axis): Share {
  return { at: at / axis.columns, width: columns / axis.columns }
}

function windowFromOrigin(visit: Visit, sessions: readonly Visit[]): DayRange {
  const { earliest, target, latest } = visit.offsetDays
  const at = targetDayOf(visit, sessions)
  return { from: addDays(origin, at - target + earliest), to: addDays(origin, at - target + latest) }
}

function scaleOf(axis: Axis, lengthDays: number | null): VisitScale {
  const heads = weekHeads(axis)
  const step = heads.length <= 8 ? 1 : heads.length <= 26 ? 2 : 4
  const end = lengthDays === null ? undefined : columnOf(axis, addDays(origin, lengthDays))
  const shown = heads.filter(({ week }) => (week > 0 ? (week - 1) % step === 0 : -week % step === 0))
  return {
    weeks: heads.filter(({ at }) => at > 0).map(({ at }) => at / axis.columns),
    labels: shown.map((head, index) => ({ ...shareOf(head, axis), text: signedDays(head.week), isMinor: index % 2 === 1 })),
    breaks: axis.gaps.map((gap) => shareOf(gap, axis)),
    end: end === undefined ? null : end / axis.columns,
  }
}
