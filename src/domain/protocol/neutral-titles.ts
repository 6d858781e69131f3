/** Knows what sessions are called where little may be told of a treatment: by kind and number; refuses a protocol's own titles, which may name a substance or a scale. */
import type { Protocol, SessionId, Visit, VisitKind } from './protocol'
import { shortTitle } from './short-title'

/** A short title that says nothing but its kind and number. */
const plainTitle = /^(?:Preparation|Dosing|Integration)(?: \d+(?:\.\d+)?)?$/

const kindNames: Readonly<Record<VisitKind, string>> = {
  screening: 'Screening',
  enrollment: 'Enrolment',
  preparation: 'Preparation',
  assessment: 'Assessment',
  dosing: 'Dosing',
  integration: 'Integration',
  contact: 'Contact',
  followup: 'Follow-up',
  termination: 'Closing visit',
}

const known = new WeakMap<readonly Visit[], ReadonlyMap<SessionId, string>>()

/** "Dosing 1", "Integration 2.1", "Assessment 3"; of a visit that people added "Integration 2.1, again" or "Added visit"; no two are the same. */
export function neutralTitles({ sessions }: Pick<Protocol, 'sessions'>): ReadonlyMap<SessionId, string> {
  const before = known.get(sessions)
  if (before !== undefined) return before
  const titles = new Map<SessionId, string>()
  const used = new Set<string>()
  const give = (id: SessionId, wanted: string) => {
    let title = wanted
    for (let number = 2; used.has(title); number += 1) title = `${wanted}, ${number}`
    used.add(title)
    titles.set(id, title)
  }
  const own = sessions.filter(({ unscheduled }) => unscheduled === undefined)
  for (const visit of own) give(visit.id, ownTitle(visit, own))
  for (const visit of sessions) if (visit.unscheduled !== undefined) give(visit.id, addedTitle(visit.unscheduled.repeats, titles))
  known.set(sessions, titles)
  return titles
}

function ownTitle(visit: Visit, own: readonly Visit[]): string {
  const title = shortTitle(visit, { sessions: own })
  if (plainTitle.test(title)) return title
  const same = own.filter(({ kind }) => kind === visit.kind)
  return same.length === 1 ? kindNames[visit.kind] : `${kindNames[visit.kind]} ${same.indexOf(visit) + 1}`
}

function addedTitle(repeats: SessionId | null, titles: ReadonlyMap<SessionId, string>): string {
  const repeated = repeats === null ? undefined : titles.get(repeats)
  return repeated === undefined ? 'Added visit' : `${repeated}, again`
}
