/** Knows how the sessions of a view are told of by the key their marks bear; refuses to know the view. */
import type { ReactNode } from 'react'
import { type CalendarEntry, entryKey } from '../calendar-entry'
import { SessionFacts } from '../session-facts'
import { Telling } from './telling'

export interface EntriesToldProps {
  /** Looked through when one of them is told of, and not before. */
  readonly entries: readonly CalendarEntry[]
  readonly isOff?: boolean
  readonly children: ReactNode
}

/** Marks within bear the `entryKey` of their session as `data-tell`. */
export function EntriesTold({ entries, isOff = false, children }: EntriesToldProps) {
  const tellOf = (mark: HTMLElement) => {
    const entry = entries.find((one) => entryKey(one) === mark.dataset['tell'])
    return entry === undefined ? null : <SessionFacts entry={entry} />
  }
  return (
    <Telling tellOf={tellOf} isOff={isOff}>
      {children}
    </Telling>
  )
}
