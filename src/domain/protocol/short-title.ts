/** Knows what a visit is called in lists, calendars and on paper; refuses to know its template's long title beyond that. */
import type { Protocol, SessionId, Visit, VisitKind } from './protocol'
import { dosingBefore } from './dosing-before'

type Sessions = Pick<Protocol, 'sessions'>

/** Short titles are at most about this many signs where the template's wording allows it. */
const wanted = 28

const known = new WeakMap<readonly Visit[], ReadonlyMap<SessionId, string>>()

/** The short title of every visit, such as "Dosing 1", "Integration 2.1", "Outcome assessment"; no two are the same. */
export function shortTitles({ sessions }: Sessions): ReadonlyMap<SessionId, string> {
  // Titles depend on the list alone, and one course asks for them once a session.
  const before = known.get(sessions)
  if (before !== undefined) return before
  const titles = new Map<SessionId, string>()
  const used = new Set<string>()
  for (const visit of sessions) {
    const title = unused(proposals(visit, sessions), used)
    used.add(title)
    titles.set(visit.id, title)
  }
  known.set(sessions, titles)
  return titles
}

export function shortTitle(visit: Visit, protocol: Sessions): string {
  return shortTitles(protocol).get(visit.id) ?? visit.title
}

function unused(candidates: readonly string[], used: ReadonlySet<string>): string {
  const free = candidates.filter((title) => title !== '' && !used.has(title))
  const short = free.find((title) => title.length <= wanted) ?? free[0]
  if (short !== undefined) return short
  const base = candidates.find((title) => title !== '') ?? 'Visit'
  let number = 2
  while (used.has(`${base}, ${number}`)) number += 1
  return `${base}, ${number}`
}

/** Best first. */
function proposals(visit: Visit, sessions: readonly Visit[]): readonly string[] {
  if (visit.unscheduled !== undefined) return [visit.title]
  if (visit.kind === 'preparation') return [numbered('Preparation', visit, sessions), visit.title]
  if (visit.kind === 'dosing') return [numbered('Dosing', visit, sessions), visit.title]
  if (visit.kind === 'integration') return [integrationTitle(visit, sessions), visit.title]
  return shortened(visit.title)
}

function numbered(word: string, visit: Visit, sessions: readonly Visit[]): string {
  const same = ofKind(visit.kind, sessions)
  return same.length === 1 ? word : `${word} ${same.indexOf(visit) + 1}`
}

/** By the dosing session it is counted from, then by its place there; one figure does where one of them says nothing. */
function integrationTitle(visit: Visit, sessions: readonly Visit[]): string {
  const dosings = ofKind('dosing', sessions)
  const dosing = dosingBefore(visit, sessions)
  if (dosing === undefined || dosings.length === 1) return numbered('Integration', visit, sessions)
  const integrations = ofKind('integration', sessions)
  const siblings = integrations.filter((other) => dosingBefore(other, sessions) === dosing)
  const first = dosings.indexOf(dosing) + 1
  const oneEach = dosings.every((each) => integrations.filter((other) => dosingBefore(other, sessions) === each).length <= 1)
  return oneEach ? `Integration ${first}` : `Integration ${first}.${siblings.indexOf(visit) + 1}`
}

function ofKind(kind: VisitKind, sessions: readonly Visit[]): readonly Visit[] {
  return sessions.filter((visit) => visit.kind === kind && visit.unscheduled === undefined)
}

/** A title cut down step by step: asides, second clauses, what it follows, then as many words as have room. */
function shortened(title: string): readonly string[] {
  const plain = title
    .replace(/(\d+) day\(s\)/g, (_, count: string) => (count === '1' ? '1 day' : `${count} days`))
    .replace(/\s*\([^)]*\)/g, '')
    .trim()
  const clause = cut(plain, /\s*[,;]|\s+\/\s/)
  const core = cut(clause, /\s+and\s/).replace(/(\S)\s+primary endpoint$/, '$1')
  const alone = cut(core, /\s+after\s/)
  const words = alone.split(' ')
  const fitting = words.map((_, dropped) => words.slice(0, words.length - dropped).join(' ')).find((text) => text.length <= wanted)
  return [clause, core, alone, fitting ?? '', plain, title]
}

function cut(text: string, at: RegExp): string {
  return text.split(at)[0] ?? text
}
