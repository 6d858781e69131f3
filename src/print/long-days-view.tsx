/** Knows how the long days are drawn: their dates and one day with its night and next morning to scale; refuses to choose them. */
import { type ClockTime, timeOfMinutes } from '../domain/time/clock-time'
import type { DayStrip, LongDay } from './sheet'
import type { SheetWords } from './words/sheet-words'
import { useSheetWords } from './words/words-context'

export interface LongDaysViewProps {
  readonly title: string
  readonly days: readonly LongDay[]
  readonly strip: DayStrip | null
}

export function LongDaysView({ title, days, strip }: LongDaysViewProps) {
  const { dates, comma, longDays } = useSheetWords()
  return (
    <div className="paper-long-days">
      <h2>{title}</h2>
      <ul>
        {days.map(({ day, from, to, after }) => (
          <li key={day}>
            <b>{dates.longDay(day, false)}</b>
            {comma}
            <bdi className="paper-line">{dates.times(from, to)}</bdi>
            {after !== null && (
              <>
                {`${comma}${longDays.andNextMorning} `}
                <bdi className="paper-line">{dates.times(after.from, after.to)}</bdi>
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
const width = 178

/** Minutes are drawn to scale, in the direction of reading: from an hour before the first meeting to an hour after the last. */
function Strip({ strip }: { readonly strip: DayStrip }) {
  const words = useSheetWords()
  const { dates, longDays } = words
  const start = strip.from - 60
  const end = (strip.after?.to ?? midnight + 60) + 60
  const across = (share: number) => (words.direction === 'rtl' ? 1 - share : share) * width
  const at = (minutes: number) => across((minutes - start) / (end - start))
  // Texts begin and end by the direction of reading already; boxes and lines do not.
  const on = words.direction === 'rtl' ? -1 : 1
  const box = (from: number, to: number) => ({ x: Math.min(at(from), at(to)), width: Math.abs(at(to) - at(from)) })
  return (
    <svg className="paper-strip" viewBox="0 0 178 27" role="img" aria-label={drawnWords(strip, words)}>
      <path d={`M0 ${lineY}H178`} strokeWidth="0.25" />
      <rect {...box(strip.from, strip.to)} y="7" height={lineY - 7} strokeWidth="0.9" />
      <text x={(at(strip.from) + at(strip.to)) / 2} y="13" textAnchor="middle" className="paper-strong">
        {longDays.withUs}
      </text>
      <text x={at(strip.from)} y="21.5">
        {dates.clock(clockAt(strip.from))}
      </text>
      <text x={at(strip.to)} y="21.5" textAnchor="middle">
        {dates.clock(clockAt(strip.to))}
      </text>
      <path d={`M${at(strip.to) + on} ${lineY}H${at(strip.after?.from ?? end) - on}`} strokeWidth="1.1" strokeDasharray="1.1 1.1" />
      <text x={at((strip.to + (strip.after?.from ?? end)) / 2)} y="12.4" textAnchor="middle">
        {strip.night}
      </text>
      <path d={`M${at(midnight)} ${lineY - 2.4}v4.8`} strokeWidth="0.35" />
      <text x={at(midnight)} y="21.5" textAnchor="middle">
        {longDays.midnight}
      </text>
      {strip.after !== null && (
        <>
          <rect {...box(strip.after.from, strip.after.to)} y="7" height={lineY - 7} strokeWidth="0.6" />
          <text x={across(1)} y="4.6" textAnchor="end" className="paper-strong">
            {dates.times(clockAt(strip.after.from), clockAt(strip.after.to))}
          </text>
          <text x={across(1)} y="21.5" textAnchor="end">
            {longDays.nextMorning}
          </text>
        </>
      )}
    </svg>
  )
}

function clockAt(minutes: number): ClockTime {
  return timeOfMinutes(minutes % midnight)
}

function drawnWords({ from, to, after, night }: DayStrip, { dates, longDays }: SheetWords): string {
  const times = (span: { readonly from: number; readonly to: number }) => dates.times(clockAt(span.from), clockAt(span.to))
  return longDays.drawn({ times: times({ from, to }), night, after: after === null ? null : times(after) })
}
