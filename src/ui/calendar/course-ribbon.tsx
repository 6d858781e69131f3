/** Draws a whole course to scale, with its windows and closures; refuses to know the clock, the record or any rule. */
import { type CSSProperties, type ReactNode, useState } from 'react'
import type { NamedDays } from '../../domain/clinic/clinic'
import type { SeriesLine } from '../../domain/course/contacts/contact-series'
import type { MeasureLine } from '../../domain/course/measures/measure-lines'
import type { SessionLine } from '../../domain/course/session-line'
import type { SessionSlack } from '../../domain/course/slack'
import type { SessionId } from '../../domain/protocol/protocol'
import type { Breach } from '../../domain/rules/breach'
import type { Day } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'
import { useDatesShown } from '../use-dates-shown'
import { stripHoursOf } from './bars'
import { extentOf } from './axis'
import { courseAxis, endOfLength, originOf } from './course-axis'
import css from './ribbon.module.css'
import bars from './ribbon-bars.module.css'
import { closureDays, RibbonGround } from './ribbon-ground'
import { MonthRow, WeekRow } from './ribbon-heads'
import { RibbonLegend } from './ribbon-legend'
import { RibbonLineLabels, RibbonLines } from './ribbon-lines'
import { RibbonMarks, marksInWords } from './ribbon-marks'
import { RibbonNotes } from './ribbon-notes'
import { RibbonRows } from './ribbon-rows'
import { RibbonSlack } from './ribbon-slack'
import { RibbonBars, RibbonHours } from './ribbon-strip'
import { SessionFacts } from './session-facts'
import { remarkOf, sessionSentence } from './session-words'
import { Telling } from './telling/telling'
import { useMeasuredWidth } from './use-measured-width'

export interface CourseRibbonProps {
  /** The card's title, such as "Eighteen weeks"; it names the figure too. */
  readonly title: string
  readonly lines: readonly SessionLine[]
  readonly today: Day
  /** Days from the anchor after which the course's length ends; null where the protocol gives none. */
  readonly lengthDays: number | null
  readonly closures: readonly NamedDays[]
  /** Weekdays on which the clinic rests; drawn as a wash. */
  readonly restDays: readonly Weekday[]
  /** How far sessions could still move; empty while it is being worked out, absent where nobody does. */
  readonly slack?: ReadonlyMap<SessionId, SessionSlack> | undefined
  /** Calls and scores, drawn on their days below the bars. */
  readonly series?: readonly SeriesLine[] | undefined
  readonly measures?: readonly MeasureLine[] | undefined
  /** A broken rule in a few words. */
  readonly wordBreach: (breach: Breach) => string
  readonly onOpen?: ((session: SessionId) => void) | undefined
  /** A sentence below, such as a clock change. */
  readonly children?: ReactNode
}

/** Below this the windows move into the list and only the bars stay. */
const leastPixelsForRows = 560
const leastColumnPixels = { rows: 4, bars: 1.9 }
/** For the hours beside the bars. */
const gutters = { '24': 26, '12': 42 } as const
const noSeries: readonly SeriesLine[] = []
const noMeasures: readonly MeasureLine[] = []
const noSlack: ReadonlyMap<SessionId, SessionSlack> = new Map()

export function CourseRibbon(props: CourseRibbonProps) {
  const { title, lines, today, lengthDays, closures, restDays, slack, series = noSeries, measures = noMeasures, wordBreach, onOpen, children } = props
  const [ref, width] = useMeasuredWidth('ribbon', 1092)
  const [told, setTold] = useState<SessionId | null>(null)
  const origin = originOf(lines, today)
  const scoreDays = measures.flatMap(({ points }) => points.map(({ day }) => day))
  const axis = courseAxis(lines, origin, lengthDays, 0, scoreDays)
  const withRows = width >= leastPixelsForRows
  const gutter = gutters[useDatesShown().clock]
  const least = leastColumnPixels[withRows ? 'rows' : 'bars']
  const columnPixels = Math.max((width - gutter) / axis.columns, least)
  const isScrolled = columnPixels * axis.columns > width - gutter + 1
  const sheet: CSSProperties & { '--gutter': string } = { '--gutter': `${gutter}px`, minInlineSize: axis.columns * least + gutter }
  const hours = stripHoursOf(lines)
  const marksSaid = marksInWords(series, measures)
  const shut = closures.filter((closure) => extentOf(axis, closure) !== undefined)
  const facts = { lines, closures, wordBreach }
  const marks = { axis, today, end: endOfLength(origin, lengthDays), lengthDays }
  const tellOf = ({ dataset }: HTMLElement) => {
    const line = lines.find(({ session }) => session === dataset['tell'])
    return line === undefined ? null : <SessionFacts entry={{ courseId: '', code: null, line }} />
  }
  return (
    <figure className={css.ribbon} aria-label={title}>
      <header className={css.header}>
        <h2>{title}</h2>
        {withRows && (
          <RibbonLegend
            hasWindows={lines.some((line) => line.window !== null)}
            hasOwnWindows={lines.some((line) => line.window?.confidence === 'assumption')}
            hasSlack={slack !== undefined}
            hasClosures={shut.length > 0}
            hasCalls={series.some(({ isHeld }) => isHeld)}
          />
        )}
      </header>
      <div ref={ref} className={css.scroll} {...(isScrolled ? scrolled(title) : {})}>
        <div
          className={css.sheet}
          data-narrow={!withRows || undefined}
          style={sheet}
        >
          <div aria-hidden="true">
            <MonthRow axis={axis} columnPixels={columnPixels} />
            <WeekRow axis={axis} columnPixels={columnPixels} today={today} />
          </div>
          <Telling tellOf={tellOf} stands="above">
            <div className={css.plot}>
              <div aria-hidden="true">
                <RibbonGround axis={axis} closures={closures} restDays={restDays} />
                <RibbonLines {...marks} />
                <div className={bars.strip} style={{ blockSize: `calc(var(--hour) * ${hours.to - hours.from} + 1px)` }}>
                  <RibbonHours hours={hours} />
                  <RibbonBars axis={axis} lines={lines} hours={hours} />
                </div>
                <RibbonMarks {...{ axis, columnPixels, series, measures }} />
              </div>
              {withRows && <RibbonRows {...{ axis, columnPixels, lines, facts, onOpen }} slack={slack ?? noSlack} onTell={setTold} />}
              <RibbonLineLabels {...marks} columnPixels={columnPixels} />
            </div>
          </Telling>
        </div>
      </div>
      {!withRows && (
        <ul className="visually-hidden" aria-label="Sessions and their windows">
          {lines.map((line) => (
            <li key={line.session}>{sessionSentence(line, remarkOf(line, facts), slack?.get(line.session))}</li>
          ))}
        </ul>
      )}
      {marksSaid !== '' && <p className="visually-hidden">{marksSaid}</p>}
      {slack !== undefined && withRows && <RibbonSlack lines={lines} slack={slack} told={told} />}
      <RibbonNotes axis={axis} undated={lines.filter((line) => line.day === null && line.window === null)} />
      {shut.length > 0 && (
        <p className={css.note}>
          Closed: {shut.map((closure) => `${closureDays(closure)} ${closure.name}`).join(' · ')}
        </p>
      )}
      {children !== undefined && <div className={css.note}>{children}</div>}
    </figure>
  )
}

/** What scrolls has to be reachable by keyboard, and named. */
function scrolled(title: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': `${title}, drawn to scale` }
}
