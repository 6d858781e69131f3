/** Draws the hours beside the time grid; refuses to know what lies at them. */
import { timeOfMinutes } from '../../../domain/time/clock-time'
import { clockTime } from '../../wording/format'
import { type HoursShown, shareAt, shareOfEnd } from './hours-shown'
import css from './time-grid.module.css'

export function HourLabels({ hours }: { readonly hours: HoursShown }) {
  const { from, to, again } = hours
  const whole = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * 60)
  const first = again === null ? null : again.at - again.minutes
  return (
    <>
      {whole.map((minute) => (
        <span
          key={minute}
          className={css.hour}
          data-end={minute === from * 60 ? 'first' : minute === to * 60 ? 'last' : undefined}
          style={{ insetBlockStart: `${shareAt(minute, hours) * 100}%` }}
          aria-hidden="true"
        >
          {clockTime(timeOfMinutes(minute))}
        </span>
      ))}
      {again !== null && first !== null && (
        <span className={css.hour} style={{ insetBlockStart: `${shareOfEnd(again.at, hours, null) * 100}%` }} aria-hidden="true">
          {clockTime(timeOfMinutes(first))}
          <br />
          again
        </span>
      )}
    </>
  )
}
