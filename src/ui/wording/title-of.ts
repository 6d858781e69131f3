/** Knows how a sentence names a session, and how a written code is read out where nobody named it; refuses to know protocols. */
import type { SessionId } from '../../domain/protocol/protocol'
import { sentenceCase } from './format'

/** The short title of a session of the course in question; undefined where it has none. */
export type TitleOf = (session: SessionId) => string | undefined

/** The session's title, or its id read as words, so that no code ever stands in a sentence. */
export function nameOf(session: SessionId, titleOf: TitleOf): string {
  return titledAs(session, titleOf) ?? sentenceCase(wordsOf(session))
}

/** The title, or undefined where the lookup only hands the id back. */
export function titledAs(session: SessionId, titleOf: TitleOf): string | undefined {
  const title = titleOf(session)
  return title === undefined || title === '' || title === session ? undefined : title
}

/** `support-person-for-transport` as "support person for transport". */
export function wordsOf(name: string): string {
  return name.replace(/[-_]+/g, ' ').trim()
}
