/** Draws one suggested call as a line of a list, or those of a crowded day as one line; refuses to look like a session. */
import { memo } from 'react'
import type { TherapistId } from '../../../domain/clinic/clinic'
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { Day } from '../../../domain/time/day'
import { ContactDot } from '../../contact-dot'
import { callCount, callPlace, callsSentence } from '../../wording/call-words'
import { suggestedNames } from '../../wording/contact-words'
import { listOf, sentenceCase } from '../../wording/format'
import css from './agenda.module.css'

export interface AgendaCallRowProps {
  readonly day: Day
  /** At least one. */
  readonly calls: readonly SuggestedCall[]
  readonly at: number
  readonly isTabStop: boolean
  readonly nameOf: (id: TherapistId) => string
}

/** A day with more calls than this tells their number in one line. */
const mostCallRows = 4

/** The lines of a day: each call, or all of them together. */
export function callRowsOf(calls: readonly SuggestedCall[]): readonly (readonly SuggestedCall[])[] {
  return calls.length > mostCallRows ? [calls] : calls.map((call) => [call])
}

export const AgendaCallRow = memo(function AgendaCallRow({ day, calls, at, isTabStop, nameOf }: AgendaCallRowProps) {
  const [call] = calls
  if (call === undefined) return null
  const isOne = calls.length === 1
  return (
    <li>
      <button type="button" className={css.row} data-at={at} data-calls={day} tabIndex={isTabStop ? 0 : -1} aria-haspopup="dialog" aria-label={callsSentence(day, calls)}>
        <span className={css.when} aria-hidden="true">
          <span className={css.suggested}>Suggested</span>
        </span>
        <span className={css.what} aria-hidden="true">
          <ContactDot state={call.state} size={10} />
          {isOne ? <b className={css.code}>{call.code}</b> : <span className={css.code}>{callCount(calls)}</span>}
          {isOne && (
            <span className={css.suggested}>
              {callPlace(call)} after {call.title}
            </span>
          )}
        </span>
        <span className={css.who} aria-hidden="true">
          {isOne && <span className={css.people}>{listOf(call.pair.map(nameOf))}</span>}
        </span>
        <span className={css.state} aria-hidden="true">
          <span className={css.suggested}>{sentenceCase(suggestedNames[call.state])}</span>
        </span>
      </button>
    </li>
  )
})
