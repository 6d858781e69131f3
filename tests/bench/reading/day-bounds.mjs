/** Knows between which days each session of a course can lie at all, and which gaps bind; refuses to know who is free. */
import { treatmentKinds } from './visits.mjs'

/** `days` gives first and last day of each session to place; `relations` those gaps that touch one of them. */
export function dayBounds({ visits, start, startLatest, end, course }, protocol) {
  const relations = relationsOf(visits, protocol)
  const count = visits.length
  const at = new Map(visits.map(({ id }, index) => [id, index]))
  const least = leastGaps(visits, relations, at)
  const gap = (from, to) => least[from * count + to]
  const openers = openersOf(visits, gap)
  const keptFirst = Math.min(...visits.filter(({ kept }) => kept !== null).map(({ kept }) => kept.day))
  const lo = visits.map(({ kept }) => kept?.day ?? start)
  const hi = visits.map(({ kept }, index) => {
    if (kept !== null) return kept.day
    if (keptFirst < Infinity) return end
    return Math.min(end, Math.max(...openers.map((opener) => startLatest - gap(index, opener))))
  })
  const [low, high] = [lo.slice(), hi.slice()]
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      if (visits[to].kept === null) low[to] = Math.max(low[to], lo[from] + gap(from, to))
      if (visits[from].kept === null) high[from] = Math.min(high[from], hi[to] - gap(from, to))
    }
  }
  const isPossible = visits.every((_, index) => gap(index, index) <= 0 && low[index] <= high[index])
  const days = new Map(visits.map(({ id }, index) => [id, [low[index], high[index]]]))
  const touching = relations.filter(({ a, b }) => visits[at.get(a)].kept === null || visits[at.get(b)].kept === null)
  return {
    isPossible,
    days,
    relations: touching.map((relation) => ({ ...relation, aKept: visits[at.get(relation.a)].kept, bKept: visits[at.get(relation.b)].kept })),
    openers: openers.map((index) => visits[index].id),
    course,
  }
}

function relationsOf(visits, { anchor, lengthDays }) {
  const ids = new Set(visits.map(({ id }) => id))
  const windows = visits.flatMap(({ id, window, weight }) =>
    window === null ? [] : [{ a: window.after, b: id, min: window.earliest, max: window.latest, target: window.target, weight }],
  )
  const orders = visits.flatMap(({ id, predecessors, kind }) =>
    predecessors.map((before) => ({ a: before, b: id, min: kind === 'dosing' ? 1 : 0, max: Infinity, target: 0, weight: 0 })),
  )
  const lengths = visits.flatMap(({ id, kind }) =>
    lengthDays === null || lengthDays === undefined || id === anchor || !ids.has(anchor) || !treatmentKinds.has(kind)
      ? []
      : [{ a: anchor, b: id, min: -Infinity, max: lengthDays, target: 0, weight: 0 }],
  )
  return [...windows, ...orders, ...lengths]
}

/** Fewest days from each visit to each other; kept ones count with the days they have, not with their windows. */
function leastGaps(visits, relations, at) {
  const count = visits.length
  const least = new Float64Array(count * count).fill(-Infinity)
  for (let index = 0; index < count; index += 1) least[index * count + index] = 0
  const raise = (from, to, gap) => (least[from * count + to] = Math.max(least[from * count + to], gap))
  for (const { a, b, min, max } of relations) {
    const [from, to] = [at.get(a), at.get(b)]
    if (visits[from].kept !== null && visits[to].kept !== null) continue
    raise(from, to, min)
    raise(to, from, -max)
  }
  visits.forEach((one, from) => visits.forEach((other, to) => {
    if (one.kept !== null && other.kept !== null) raise(from, to, other.kept.day - one.kept.day)
  }))
  for (let via = 0; via < count; via += 1) {
    for (let from = 0; from < count; from += 1) {
      for (let to = 0; to < count; to += 1) raise(from, to, least[from * count + via] + least[via * count + to])
    }
  }
  return least
}

/** Sessions of which one is certainly the first; of several that are bound to one day, the first written. */
function openersOf(visits, gap) {
  const timed = visits.flatMap(({ isTimed }, index) => (isTimed ? [index] : []))
  return timed.filter((own) => !timed.some((other) => other !== own && gap(other, own) >= 0 && (gap(own, other) < 0 || other < own)))
}
