/** Knows how the sessions of a course are called, also those that left it; refuses to know anything else of them. */
import { type Protocol, type SessionId, visitOf } from '../domain/protocol/protocol'
import { shortTitle } from '../domain/protocol/short-title'
import type { LoggedRow } from '../ui/history/told-history'
import type { TitleOf } from '../ui/wording/title-of'

export function titlesOf(protocol: Protocol): TitleOf {
  return (session) => {
    const visit = visitOf(protocol, session)
    return visit === undefined ? undefined : shortTitle(visit, protocol)
  }
}

/** For a command about a course that is not there. */
export const noTitles: TitleOf = () => undefined

/**
 * For the rows of a course's log: what left the course since bears the title it had in the last protocol that knew it, as
 * "former Dosing 2" where another session is called so today. `protocol` is undefined where the course itself cannot be read.
 */
export function titlesInLog(rows: readonly LoggedRow[], protocol: Protocol | undefined): TitleOf {
  const titleNow = protocol === undefined ? noTitles : titlesOf(protocol)
  const titlesNow = new Set(protocol?.sessions.map(({ id }) => titleNow(id)))
  const former = new Map<SessionId, string | undefined>()
  const formerOf = (session: SessionId) => {
    const last = protocolsIn(rows).findLast((own) => visitOf(own, session) !== undefined)
    const title = last === undefined ? undefined : titlesOf(last)(session)
    return title !== undefined && titlesNow.has(title) ? `former ${title}` : title
  }
  return (session) => {
    const title = titleNow(session)
    if (title !== undefined) return title
    // Few sessions ever leave a course, and each is named in several entries.
    if (!former.has(session)) former.set(session, formerOf(session))
    return former.get(session)
  }
}

/** Every session that a course has or ever had: those of today in their order, then those that left it. */
export function sessionsInLog(rows: readonly LoggedRow[], protocol: Protocol): readonly SessionId[] {
  return [...new Set([protocol, ...protocolsIn(rows)].flatMap(({ sessions }) => sessions.map(({ id }) => id)))]
}

/** The course's own copies of its protocol one after the other, with the visits that people added. */
function protocolsIn(rows: readonly LoggedRow[]): readonly Protocol[] {
  const found: Protocol[] = []
  for (const event of rows.flatMap(({ events }) => events)) {
    const last = found.at(-1)
    if (event.type === 'CourseOpened' || event.type === 'ProtocolAmended') found.push(event.protocol)
    if (event.type === 'VisitAdded' && last !== undefined) found.push({ ...last, sessions: [...last.sessions, event.visit] })
    if (event.type === 'ChangeUndone' && event.under !== undefined) found.push(event.under.protocol)
  }
  return found
}
