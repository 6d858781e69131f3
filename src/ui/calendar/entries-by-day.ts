/** Knows which sessions lie on which day, each day in order, and keeps what has not changed; refuses to draw any. */
import { compareText } from '../../domain/compare-text'
import type { Day } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from './calendar-entry'

/** What lay on each day when it was last asked for, so that what stays equal stays the same list. */
export type EntriesMemory = Map<Day, { readonly entries: readonly CalendarEntry[]; readonly sorted: readonly CalendarEntry[] }>

const none: readonly CalendarEntry[] = []

/** Entries by day, each day by time; milestones, which have none, first. Entries without a day are left out. */
export function entriesByDay(entries: readonly CalendarEntry[], memory: EntriesMemory = new Map()): ReadonlyMap<Day, readonly CalendarEntry[]> {
  const found = new Map<Day, readonly CalendarEntry[]>()
  const changed = new Map<Day, CalendarEntry[]>()
  for (let at = 0; at < entries.length; ) {
    const day = entries[at]?.line.day ?? null
    if (day === null) {
      at += 1
      continue
    }
    const known = found.has(day) ? undefined : memory.get(day)
    // They mostly come day by day, and mostly as before: comparing them is quicker than asking each for its day.
    const end = at + (known === undefined ? 0 : countSame(entries, at, known.entries))
    if (known !== undefined && end - at === known.entries.length && entries[end]?.line.day !== day) {
      found.set(day, known.sorted)
      at = end
      continue
    }
    const own = changed.get(day) ?? [...(found.get(day) ?? [])]
    for (let entry = entries[at]; entry?.line.day === day; entry = entries[at]) {
      own.push(entry)
      at += 1
    }
    changed.set(day, own)
    found.set(day, own)
  }
  for (const [day, own] of changed) {
    const sorted = sortedLike(memory.get(day)?.sorted ?? none, own)
    memory.set(day, { entries: own, sorted })
    found.set(day, sorted)
  }
  return found
}

/** By day, those of `entries` that have a day and no time, as milestones do; by patient. */
export function untimedByDay(entries: readonly CalendarEntry[]): ReadonlyMap<Day, readonly CalendarEntry[]> {
  return entriesByDay(entries.filter(({ line }) => line.time === null))
}

function countSame(entries: readonly CalendarEntry[], from: number, known: readonly CalendarEntry[]): number {
  let count = 0
  while (count < known.length && entries[from + count] === known[count]) count += 1
  return count
}

/** Few come or go at once: what was in order stays so, and only what is new is put in its place. */
function sortedLike(before: readonly CalendarEntry[], now: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const [there, known] = [new Set(now), new Set(before)]
  const kept = before.filter((entry) => there.has(entry))
  const fresh = now.filter((entry) => !known.has(entry))
  if (fresh.length > kept.length) return now.toSorted(byTimeAndCode)
  for (const entry of fresh) {
    const next = kept.findIndex((other) => byTimeAndCode(entry, other) < 0)
    kept.splice(next < 0 ? kept.length : next, 0, entry)
  }
  return kept
}

/** Never equal, so that the order does not tell what was drawn before. */
function byTimeAndCode(one: CalendarEntry, other: CalendarEntry): number {
  return compareText(one.line.time ?? '', other.line.time ?? '') || compareText(one.code ?? '', other.code ?? '') || compareText(entryKey(one), entryKey(other))
}
