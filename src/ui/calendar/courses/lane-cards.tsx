/** Draws courses as cards, each over three months of its own, where nine would be squeezed; refuses to know what opening one does. */
import { memo, useMemo } from 'react'
import type { NamedDays } from '../../../domain/clinic/clinic'
import type { Day, DayRange } from '../../../domain/time/day'
import { Icon } from '../../icon'
import { Telling } from '../telling/telling'
import { daySpan, monthName, shortDay, shortMonthName } from '../../wording/format'
import { monthNameFit } from '../axis-heads'
import { Ground } from './ground'
import { HoursPlot } from './hours-plot'
import css from './lane-cards.module.css'
import { type LaneRowProps } from './lane-row'
import { LaneStrip, marksIn } from './lane-strip'
import { awayTold, hoursHead, laneSentence, laneTroubles, nextInBrief, stageWords, toldInWords } from './lane-words'
import type { LanesProps } from './lanes-grid'
import { lanesTelling } from './lanes-telling'
import { markAt } from './nearest-mark'
import { entryOf, openPressed } from './open-pressed'
import { ownMonths } from './own-months'
import { monthsOf, percent, rangeScale, shareOf } from './range-scale'
import { useLaneWalk } from './use-lane-walk'
import { gapsBetween } from './use-rows-shown'

export const cardPixels = 158

export function LaneCards({ label, range, today, closures, count, rows, lanes, weeks, whose, away, width, Link, onOpen }: LanesProps) {
  const { put, reach } = rows
  const open = (row: HTMLElement, mark: HTMLElement) => {
    const entry = entryOf(lanes, row, mark)
    if (entry !== undefined) onOpen(entry, mark)
  }
  const { spot, onKeyDown, onFocus } = useLaneWalk({ count: count + 1, onReach: reach, onOpen: open })
  const gaps = gapsBetween(lanes.map(({ row }) => row), count)
  const scale = rangeScale(range)
  const shut = closures.filter((closure) => shareOf(scale, closure) !== undefined)
  return (
    <div className={css.frame}>
      <Telling tellOf={lanesTelling({ lanes, count, weeks, away })} markAt={markAt} stands="above">
        <div onKeyDown={onKeyDown} onFocus={onFocus} onClick={(event) => openPressed(event, open)}>
          <p className={css.line}>{`The line is today, ${shortDay(today)}.`}</p>
          <div ref={put}>
            <ul aria-label={label}>
              {lanes.flatMap((shown, index) => [
                <Gap key={`before ${shown.row}`} rows={gaps.before[index] ?? 0} />,
                <LaneCard
                  key={shown.lane.courseId}
                  {...shown}
                  range={range}
                  today={today}
                  closures={closures}
                  count={count}
                  width={width}
                  isSpot={spot.row === shown.row}
                  focus={spot.row === shown.row ? spot.mark : null}
                  Link={Link}
                />,
              ])}
              <Gap rows={gaps.after} />
            </ul>
          </div>
          <section className={css.hours} aria-label="Hours" data-row={count}>
            <h2>Hours</h2>
            <p>{hoursHead(weeks, whose)}</p>
            <Months range={range} pixels={width - cardEdges} />
            <div className={css.hoursPlot}>
              <Ground range={range} closures={closures} today={today} />
              <HoursPlot range={range} weeks={weeks} focus={spot.row === count ? spot.mark : undefined} />
            </div>
          </section>
        </div>
      </Telling>
      <Facts title="Away" facts={away.map((one) => toldInWords(awayTold(one)))} />
      <Facts title="Closed" facts={shut.map((closure) => `${closure.name}, ${daySpan(closure)}`)} />
    </div>
  )
}

/** Padding and edges of a card, both sides. */
const cardEdges = 26

interface LaneCardProps extends Omit<LaneRowProps, 'scale' | 'dayPixels' | 'columns'> {
  readonly range: DayRange
  readonly today: Day
  readonly closures: readonly NamedDays[]
  readonly count: number
  readonly width: number
}

const LaneCard = memo(function LaneCard({ row, lane, chosen, range, today, closures, count, width, isSpot, focus, Link }: LaneCardProps) {
  const { from, to } = ownMonths(lane, range, today)
  const scale = useMemo(() => rangeScale({ from, to }), [from, to])
  const onMark = isSpot && focus !== null && marksIn(lane, scale, chosen).includes(focus)
  const [trouble] = laneTroubles(lane)
  return (
    <li className={css.card} data-row={row} aria-posinset={row + 1} aria-setsize={count}>
      <p className={css.top}>
        <Link courseId={lane.courseId} className={css.code} tabIndex={isSpot && !onMark ? 0 : -1} title={lane.code} data-head="">
          {lane.code}
        </Link>
        <span className="visually-hidden">{`, ${stageWords(lane)}, ${laneSentence(lane)}`}</span>
        {trouble !== undefined && (
          <span className={css.trouble} data-tone={lane.conflicts > 0 ? 'bad' : 'warn'} aria-hidden="true">
            <Icon name={lane.conflicts > 0 ? 'warning' : lane.outOfWindow > 0 ? 'bracket' : 'clock'} size={14} />
            {trouble}
          </span>
        )}
      </p>
      <p className={css.facts} aria-hidden="true">{`${lane.standing === 'active' ? lane.stage : stageWords(lane)}, ${lane.done} of ${lane.total} done`}</p>
      <p className={css.facts} aria-hidden="true">{nextInBrief(lane)}</p>
      <Months range={{ from, to }} pixels={width - cardEdges} />
      <div className={css.plot}>
        <Ground range={{ from, to }} closures={closures} today={today} />
        <LaneStrip lane={lane} scale={scale} dayPixels={(width - cardEdges) / scale.days} chosen={chosen} focus={onMark ? focus : null} />
      </div>
    </li>
  )
})

function Months({ range, pixels }: { readonly range: DayRange; readonly pixels: number }) {
  return (
    <div className={css.months} aria-hidden="true">
      {monthsOf(range).map(({ begin, from, to }) => (
        <span key={begin} style={{ insetInlineStart: percent(from) }}>
          {monthNameFit(monthName(begin), (to - from) * pixels) === 'full' ? monthName(begin) : shortMonthName(begin)}
        </span>
      ))}
    </div>
  )
}

function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <li aria-hidden="true" style={{ blockSize: rows * cardPixels }} />
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <section className={css.hours} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  )
}
