/** Knows how the sessions of a course are called, those that left it too; refuses to know anything else of them. */
import { type Protocol, type SessionId, visitOf } from '../domain/protocol/protocol'
import { shortTitle, shortTitles } from '../domain/protocol/short-title'
import type { LoggedRow } from '../ui/history/told-history'
import type { TitleOf } from '../ui/wording/title-of'

export function titlesOf(protocol: Protocol): TitleOf {
  return (session) => {
    const visit = visitOf(protocol, session)
    return visit === undefined ? undefined : shortTitle(visit, protocol)
  }
}

/**
 * The title of every session that a course has or ever had, in the course's order; what left it, with an amended protocol or an
 * undo, is called as the log knew it last. `rows` are those of its log.
 */
export function titlesThrough(protocol: Protocol, rows: readonly Pick<LoggedRow, 'events'>[]): ReadonlyMap<SessionId, string> {
  const titles = new Map(shortTitles(protocol))
  for (const event of rows.flatMap(({ events }) => events).toReversed()) {
    for (const [session, title] of titlesIn(event)) if (!titles.has(session)) titles.set(session, title)
  }
  return titles
}

function titlesIn(event: LoggedRow['events'][number]): Iterable<readonly [SessionId, string]> {
  switch (event.type) {
    case 'CourseOpened':
    case 'ProtocolAmended':
      return shortTitles(event.protocol)
    case 'VisitAdded':
      return [[event.session, event.visit.title]]
    default:
      return []
  }
}

/** For a command about a course that is not there. */
export const noTitles: TitleOf = () => undefined
