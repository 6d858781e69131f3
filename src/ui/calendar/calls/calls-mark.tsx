/** Draws the calls suggested for one day as one quiet button, each in a line or all in a number; refuses to know what pressing it opens. */
import type { SuggestedCall } from '../../../domain/course/contacts/suggested-calls'
import type { Day } from '../../../domain/time/day'
import { ContactDot } from '../../contact-dot'
import { callCount, callPlace, callsSentence } from '../../wording/call-words'
import css from './calls-mark.module.css'

export interface CallsMarkProps {
  readonly day: Day
  /** At least one. */
  readonly calls: readonly SuggestedCall[]
  /** More of them than this are only counted. */
  readonly most: number
  /** Its number among what keys walk through. */
  readonly at?: number
  readonly tabIndex: 0 | -1
  /** Whose column or lane it stands in; null where that is the day's. */
  readonly name?: string | null
  /** Undefined where one listener hears of all presses. */
  readonly onPress?: (element: HTMLElement) => void
}

export function CallsMark({ day, calls, most, at, tabIndex, name = null, onPress }: CallsMarkProps) {
  const [first] = calls
  if (first === undefined) return null
  return (
    <button
      type="button"
      className={css.press}
      data-calls={day}
      data-at={at}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-label={`${name === null ? '' : `${name}: `}${callsSentence(day, calls)}`}
      onClick={onPress === undefined ? undefined : ({ currentTarget }) => onPress(currentTarget)}
    >
      <span className={css.box} aria-hidden="true">
        {calls.length <= most ? (
          calls.map((call) => (
            <span key={`${call.courseId} ${call.after} ${call.number}`} className={css.line}>
              <ContactDot state={call.state} size={10} />
              <b>{call.code}</b>
              <span className={css.place}>{callPlace(call)}</span>
            </span>
          ))
        ) : (
          <span className={css.line}>
            <ContactDot state={first.state} size={10} />
            {callCount(calls)}
          </span>
        )}
      </span>
    </button>
  )
}
