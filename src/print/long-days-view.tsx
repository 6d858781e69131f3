/** Knows how the long days are drawn: their dates and one day with its night and next morning to scale; refuses to choose them. */
import { type ClockTime, timeOfMinutes } from '../domain/time/clock-time'
import { clockTime, longDay, timeSpanInWords } from '../ui/wording/format'
import type { DayStrip, LongDay } from './sheet'

export interface LongDaysViewProps {
  readonly title: string
  readonly days: readonly LongDay[]
  readonly strip: DayStrip | null
}

export function LongDaysView({ title, days, strip }: LongDaysViewProps) {
  return (
    <div className="paper-long-days">
      <h2>{title}</h2>
      <ul>
        {days.map(({ day, from, to, after }) => (
          <li key={day}>
            <b>{longDay(day)}</b>,{' '}
            <bdi className="paper-line">
              {timeSpanInWords(from, to)}
            </bdi>
            {after !== null && (
              <>
                , and the next morning{' '}
                <bdi className="paper-line">
                  {timeSpanInWords(after.from, after.to)}
                </bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {strip !== null && <Strip strip={strip} />}
    </div>
  )
}

const midnight = 1440
const lineY = 16

/** Minutes are drawn to scale: the strip runs from an hour before the first meeting to an hour after the last. */
function Strip({ strip }: { readonly strip: DayStrip }) {
  const start = strip.from - 60
  const end = (strip.after?.to ?? midnight + 60) + 60
  const at = (minutes: number) => ((minutes - start) / (end - start)) * 178
  return (
    <svg className="paper-strip" viewBox="0 0 178 27" role="img" aria-label={stripWords(strip)}>
      <path d={`M0 ${lineY}H178`} strokeWidth="0.25" />
      <rect x={at(strip.from)} y="7" width={at(strip.to) - at(strip.from)} height={lineY - 7} strokeWidth="0.9" />
      <text x={(at(strip.from) + at(strip.to)) / 2} y="13" textAnchor="middle" className="paper-strong">
        with us
      </text>
      <text x={at(strip.from)} y="21.5">
        {clockTime(clockAt(strip.from))}
      </text>
      <text x={at(strip.to)} y="21.5" textAnchor="middle">
        {clockTime(clockAt(strip.to))}
      </text>
      <path d={`M${at(strip.to) + 1} ${lineY}H${at(strip.after?.from ?? end) - 1}`} strokeWidth="1.1" strokeDasharray="1.1 1.1" />
      <text x={at((strip.to + (strip.after?.from ?? end)) / 2)} y="12.4" textAnchor="middle">
        {strip.night}
      </text>
      <path d={`M${at(midnight)} ${lineY - 2.4}v4.8`} strokeWidth="0.35" />
      <text x={at(midnight)} y="21.5" textAnchor="middle">
        midnight
      </text>
      {strip.after !== null && (
        <>
          <rect x={at(strip.after.from)} y="7" width={at(strip.after.to) - at(strip.after.from)} height={lineY - 7} strokeWidth="0.6" />
          <text x="178" y="4.6" textAnchor="end" className="paper-strong">
            {timeSpanInWords(clockAt(strip.after.from), clockAt(strip.after.to))}
          </text>
          <text x="178" y="21.5" textAnchor="end">
            the next morning
          </text>
        </>
      )}
    </svg>
  )
}

function clockAt(minutes: number): ClockTime {
  return timeOfMinutes(minutes % midnight)
}

function stripWords({ from, to, after, night }: DayStrip): string {
  const next = after === null ? `, then ${night}` : `, then ${night}, then the next morning from ${timeSpanInWords(clockAt(after.from), clockAt(after.to))}`
  return `With us from ${timeSpanInWords(clockAt(from), clockAt(to))}${next}`
}
