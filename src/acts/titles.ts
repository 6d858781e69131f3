/** Knows how the sessions of a course are called; refuses to know anything else of them. */
import { type Protocol, visitOf } from '../domain/protocol/protocol'
import { shortTitle } from '../domain/protocol/short-title'
import type { TitleOf } from '../ui/wording/title-of'

export function titlesOf(protocol: Protocol): TitleOf {
  return (session) => {
    const visit = visitOf(protocol, session)
    return visit === undefined ? undefined : shortTitle(visit, protocol)
  }
}

/** For a command about a course that is not there. */
export const noTitles: TitleOf = () => undefined
