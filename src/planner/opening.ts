/** Knows which session can open a course and between which days everything may then lie; refuses to know who is free. */
import { dayNumber } from '../domain/time/day'
import { type Bounds, type Frame, tightened } from './day-model'
import { countsLateStart } from './score-plan'

/** Days after the start that are looked at for the first session where the request gives no latest start. */
export const longestWait = 365
/** Days after the start that are looked at for any session that nothing else bounds. */
const longestCourse = longestWait + 1460

/**
 * Sessions of which one is certainly the first, by index; null where a session is done, so that the course has begun.
 * One that can never lie before some other is not among them.
 */
export function openersOf({ request, tasks, least }: Frame): readonly number[] | null {
  if (!countsLateStart(request)) return null
  const count = tasks.length
  const timed = tasks.flatMap(({ takesTime }, index) => (takesTime ? [index] : []))
  const notAfter = (one: number, other: number) => (least[one * count + other] ?? -Infinity) >= 0
  return timed.filter((task) => !timed.some((other) => other !== task && notAfter(other, task) && (!notAfter(task, other) || other < task)))
}

/** Day numbers between which the opening session may lie; null where it has none. */
export function openingDays({ request, tasks, start }: Frame, opener: number): readonly [number, number] | null {
  const kept = tasks[opener]?.kept
  if (kept !== null && kept !== undefined) return [dayNumber(kept.slot.day), dayNumber(kept.slot.day)]
  const latest = request.startLatest === null ? start + longestWait : dayNumber(request.startLatest)
  const last = request.end === null ? latest : Math.min(latest, dayNumber(request.end))
  return start <= last ? [start, last] : null
}

/** Bounds of every session while the opener lies between `from` and `to`; null where some session has no day. */
export function boundsFrom(frame: Frame, opener: number, from: number, to: number): Bounds | null {
  const wide = widest(frame)
  const lo = wide.lo.map((day, index) => (frame.tasks[index]?.kept === null ? Math.max(day, from) : day))
  const hi = wide.hi.slice()
  lo[opener] = from
  hi[opener] = to
  if (frame.tasks.some(({ kept, takesTime }, index) => takesTime && kept !== null && (lo[index] ?? 0) < from)) return null
  return tightened(frame, { lo, hi })
}

/** Bounds of every session where none has to open the course. */
export function boundsWithoutOpener(frame: Frame): Bounds | null {
  return tightened(frame, widest(frame))
}

/** Nothing before the start, nothing after the end; kept sessions where they are. */
function widest({ request, tasks, start }: Frame): Bounds {
  const end = request.end === null ? start + longestCourse : dayNumber(request.end)
  const own = (index: number) => {
    const kept = tasks[index]?.kept
    return kept === null || kept === undefined ? null : dayNumber(kept.slot.day)
  }
  return {
    lo: Int32Array.from(tasks, (_, index) => own(index) ?? start),
    hi: Int32Array.from(tasks, (_, index) => own(index) ?? end),
  }
}

/**
 * Bounds that hold for every plan, whichever session opens it, for judging parts of a course: the start, the end,
 * and how long after the latest start each session can lie.
 */
export function outerBounds(frame: Frame): Bounds {
  const { lo, hi } = widest(frame)
  const { tasks, least } = frame
  const count = tasks.length
  const openers = openersOf(frame)
  if (openers === null || tasks.some((_, index) => (least[index * count + index] ?? 0) > 0)) return { lo, hi }
  const latest = (task: number) =>
    Math.max(...openers.map((opener) => (openingDays(frame, opener)?.[1] ?? frame.start) - (least[task * count + opener] ?? -Infinity)))
  return { lo, hi: hi.map((day, task) => (tasks[task]?.kept === null ? Math.min(day, latest(task)) : day)) }
}
