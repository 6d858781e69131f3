/** Knows which days the ribbon of one course has to show; refuses to know how. */
import type { SessionLine, SessionWindow } from '../../domain/course/session-line'
import { addDays, type Day, type DayRange, daysBetween } from '../../domain/time/day'
import { type Axis, axisOf } from './axis'

/** The first day of week 1: the anchor's day, else the first dated session's, else `otherwise`. */
export function originOf(lines: readonly SessionLine[], otherwise: Day): Day {
  const anchor = lines.find((line) => line.isAnchor)?.day
  if (anchor !== undefined && anchor !== null) return anchor
  return lines.flatMap((line) => line.day ?? []).sort()[0] ?? otherwise
}

/** The day after the course's length has passed, counted from the anchor; undefined where no length is given. */
export function endOfLength(origin: Day, lengthDays: number | null): Day | undefined {
  return lengthDays === null ? undefined : addDays(origin, lengthDays)
}

/** "18 weeks", or "40 days" where the length is no whole number of weeks. */
export function lengthWords(lengthDays: number): string {
  return lengthDays % 7 === 0 ? `${lengthDays / 7} weeks` : `${lengthDays} days`
}

/** Up to this many days a window is never broken; a longer one keeps its ends and target and runs through the break. */
const windowDrawnWhole = 35

function windowSpans({ opens, target, closes }: SessionWindow): readonly DayRange[] {
  if (daysBetween(opens, closes) <= windowDrawnWhole) return [{ from: opens, to: closes }]
  return [opens, target, closes].map((day) => ({ from: day, to: day }))
}

/** An axis over every session, every window, the end of the length and `further` days; at least `leastDays` long. */
export function courseAxis(
  lines: readonly SessionLine[],
  origin: Day,
  lengthDays: number | null,
  leastDays = 0,
  further: readonly Day[] = [],
): Axis {
  const end = endOfLength(origin, lengthDays)
  const spans: DayRange[] = [
    ...lines.flatMap(({ day }) => (day === null ? [] : [{ from: day, to: day }])),
    ...lines.flatMap(({ window }) => (window === null ? [] : windowSpans(window))),
    ...(end === undefined ? [] : [{ from: end, to: end }]),
    { from: origin, to: origin },
    ...further.map((day) => ({ from: day, to: day })),
    ...(leastDays > 0 ? [{ from: origin, to: addDays(origin, leastDays - 1) }] : []),
  ]
  return axisOf(spans, origin)
}
