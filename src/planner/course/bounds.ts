/** Knows between which days the sessions of a course can lie while one of them opens it; refuses to know who is free. */
import type { CourseShape } from './course-shape'
import type { Bounds } from './day-costs'

/** Days after the start that are looked at for the first session where the request gives no latest start. */
export const longestWait = 365
/** Days after the start that are looked at for any session that nothing else bounds. */
const longestCourse = longestWait + 1460

/** What bounds a course besides its relations, as day numbers. */
export interface Frame {
  readonly start: number
  /** The first session lies no later; null where no latest start is given. */
  readonly startLatest: number | null
  readonly end: number | null
  /** The day of each kept session, by index; NaN for one to place. */
  readonly keptDays: Float64Array
  /** A session is done, so that the course has begun and needs none to open it. */
  readonly hasBegun: boolean
}

/** Day numbers between which the opening session may lie; null where it has none. */
export function openingDays({ start, startLatest, end, keptDays }: Frame, opener: number): readonly [number, number] | null {
  const kept = keptDays[opener] ?? NaN
  if (!Number.isNaN(kept)) return [kept, kept]
  const latest = Math.min(startLatest ?? start + longestWait, end ?? Infinity)
  return start <= latest ? [start, latest] : null
}

/** Bounds of every session while the opener lies between `from` and `to`; null where some session has no day. */
export function boundsFrom(shape: CourseShape, frame: Frame, opener: number, from: number, to: number): Bounds | null {
  const { lo, hi } = widest(shape, frame)
  let latest = to
  for (let task = 0; task < lo.length; task += 1) {
    const kept = frame.keptDays[task] ?? NaN
    if (Number.isNaN(kept)) lo[task] = Math.max(lo[task] ?? 0, from)
    else if (shape.tasks[task]?.takesTime === true) latest = Math.min(latest, kept)
  }
  if (latest < from) return null
  lo[opener] = from
  hi[opener] = latest
  return tightened(shape, { lo, hi })
}

/** Bounds of every session where none has to open the course. */
export function boundsWithoutOpener(shape: CourseShape, frame: Frame): Bounds | null {
  return tightened(shape, widest(shape, frame))
}

/** Nothing before the start, nothing after the end; kept sessions where they are. */
function widest({ tasks }: CourseShape, { start, end, keptDays }: Frame): Bounds {
  const lo = new Int32Array(tasks.length)
  const hi = new Int32Array(tasks.length)
  for (let task = 0; task < tasks.length; task += 1) {
    const kept = keptDays[task] ?? NaN
    lo[task] = Number.isNaN(kept) ? start : kept
    hi[task] = Number.isNaN(kept) ? (end ?? start + longestCourse) : kept
  }
  return { lo, hi }
}

/** What is left between the given bounds once every least gap is respected; null where some session has no day. */
export function tightened({ tasks, least, isContradictory }: CourseShape, bounds: Bounds): Bounds | null {
  if (isContradictory) return null
  const count = tasks.length
  const lo = bounds.lo.slice()
  const hi = bounds.hi.slice()
  for (let from = 0; from < count; from += 1) {
    const earliest = bounds.lo[from] ?? 0
    let latest = hi[from] ?? 0
    for (let to = 0; to < count; to += 1) {
      const gap = least[from * count + to] ?? 0
      if (earliest + gap > (lo[to] ?? 0)) lo[to] = earliest + gap
      if ((bounds.hi[to] ?? 0) - gap < latest) latest = (bounds.hi[to] ?? 0) - gap
    }
    hi[from] = latest
  }
  for (let task = 0; task < count; task += 1) if ((lo[task] ?? 0) > (hi[task] ?? 0)) return null
  return { lo, hi }
}

/**
 * Bounds that hold for every plan, whichever session opens it, for judging parts of a course: the start, the end,
 * and how long after the latest start each session can lie.
 */
export function outerBounds(shape: CourseShape, frame: Frame): Bounds {
  const { lo, hi } = widest(shape, frame)
  const { least, openers, isContradictory, tasks } = shape
  if (frame.hasBegun || isContradictory) return { lo, hi }
  const count = tasks.length
  const latest = (task: number) =>
    Math.max(...openers.map((opener) => (openingDays(frame, opener)?.[1] ?? frame.start) - (least[task * count + opener] ?? 0)))
  return { lo, hi: hi.map((day, task) => (tasks[task]?.isKept === true ? day : Math.min(day, latest(task)))) }
}
