/** Draws what is said of one day of a month while a session is in the hand: allowed or not, and why; refuses to know the session. */
import { Icon } from '../icon'
import type { DayChoice } from './day-choice'
import type { BandPart } from './month-hand'
import css from './month-in-hand.module.css'

export interface MonthDayChoiceProps {
  readonly choice: DayChoice
  /** The name of the closure that covers the day. */
  readonly closure: string | undefined
  readonly band: BandPart | undefined
  readonly isCompact: boolean
}

/** A narrow cell keeps signs alone; its words stand on the card of the session in the hand. */
export function MonthDayChoice({ choice, closure, band, isCompact }: MonthDayChoiceProps) {
  const { state, isHere, isTarget, reason } = choice
  const isAllowed = state === 'allowed'
  const why = isAllowed ? '' : state === 'rest' ? 'closed' : (closure ?? reason)
  if (isCompact) {
    return (
      <>
        {isTarget && <i className={css.targetMark} />}
        <span className={css.sign}>
          {isHere ? <i className={css.here} /> : state !== 'rest' && <Icon name={isAllowed ? 'tick' : 'cross'} size={12} strong />}
        </span>
      </>
    )
  }
  return (
    <span className={css.words} data-allowed={isAllowed || undefined}>
      {isTarget && <b className={css.target}>Target</b>}
      {isHere ? (
        <b>Here now</b>
      ) : isAllowed ? (
        <b>
          <Icon name="tick" size={12} strong /> Allowed
        </b>
      ) : (
        <span>
          {state !== 'rest' && <Icon name="cross" size={12} strong />} {why}
        </span>
      )}
      {band !== undefined && band !== 'within' && <small>{{ opens: 'window opens', closes: 'window closes', only: 'only day' }[band]}</small>}
    </span>
  )
}
