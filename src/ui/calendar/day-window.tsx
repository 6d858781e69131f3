/** Draws the days among which a session may be moved and takes the choice; refuses to know why a day is impossible. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { KindLook } from '../../domain/protocol/kind-look'
import type { Day } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { dayOfMonth, shortMonthName, shortWeekdayName } from '../wording/format'
import { choiceAfterKey, choiceInWords, type DayChoice, sharedReasons } from './day-choice'
import css from './day-window.module.css'
import { useMeasuredWidth } from './use-measured-width'

export interface DayWindowProps {
  /** Names the group, such as "Days for Dosing 3". */
  readonly label: string
  readonly look: KindLook
  /** Days in a row, first to last. */
  readonly days: readonly DayChoice[]
  readonly chosen: Day | null
  /** Called with allowed days only. */
  readonly onChoose: (day: Day) => void
}

/** From this width a cell holds its reason; below, the reasons stand under the strip. */
const pixelsForReason = 62
/** Below this a cell is too narrow for a finger, and the days break into weeks. */
const leastCellPixels = 24

export function DayWindow({ label, look, days, chosen, onChoose }: DayWindowProps) {
  const [ref, width] = useMeasuredWidth('days around', 304)
  const cells = useRef(new Map<Day, HTMLElement>())
  const [reached, setReached] = useState<Day | null>(null)
  const reasonId = useId()
  const columns = width / days.length >= leastCellPixels ? days.length : 7
  const withReasons = width / columns >= pixelsForReason
  const start = days.find((choice) => choice.isHere || choice.state === 'allowed') ?? days[0]
  const entry = reached ?? chosen ?? start?.day
  const spoken = days.find((choice) => choice.day === (reached ?? chosen))

  const choose = (choice: DayChoice) => {
    setReached(choice.day)
    if (choice.state === 'allowed' && choice.day !== chosen) onChoose(choice.day)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = days.findIndex((choice) => choice.day === entry)
    const here = days[at]
    if (event.key === ' ' || event.key === 'Enter') {
      if (here !== undefined) choose(here)
      event.preventDefault()
      return
    }
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const to = choiceAfterKey(event.key, at, days.length, isRightToLeft)
    const next = to === undefined ? undefined : days[to]
    if (next === undefined) return
    event.preventDefault()
    cells.current.get(next.day)?.focus()
    choose(next)
  }

  return (
    <div ref={ref} className={css.window} data-look={look}>
      <div
        role="radiogroup"
        aria-label={label}
        aria-describedby={reasonId}
        className={css.strip}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {days.map((choice, index) => (
          <span
            key={choice.day}
            ref={(element) => {
              if (element === null) cells.current.delete(choice.day)
              else cells.current.set(choice.day, element)
            }}
            role="radio"
            aria-checked={choice.day === chosen}
            aria-disabled={choice.state !== 'allowed'}
            aria-label={choiceInWords(choice)}
            tabIndex={choice.day === entry ? 0 : -1}
            className={css.cell}
            data-state={choice.state}
            data-here={choice.isHere || undefined}
            data-target={choice.isTarget || undefined}
            data-chosen={choice.day === chosen || undefined}
            data-edge={edgeOf(days, index)}
            data-outside={!choice.isInWindow || undefined}
            onClick={() => choose(choice)}
          >
            <b>{dayOfMonth(choice.day)}</b>
            <small>{shortWeekdayName(weekdayOf(choice.day)).slice(0, withReasons ? 3 : 2)}</small>
            {(index === 0 || choice.day.endsWith('-01')) && <i className={css.monthName}>{shortMonthName(choice.day)}</i>}
            {withReasons && choice.reason !== '' && <em>{choice.reason}</em>}
          </span>
        ))}
      </div>
      <div id={reasonId} className={css.reasons}>
        {spoken !== undefined && <p className={css.spoken}>{choiceInWords(spoken)}</p>}
        {!withReasons && sharedReasons(days).length > 0 && (
          <ul>
            {sharedReasons(days).map(({ days: span, reason }) => (
              <li key={span}>
                <span>{span}</span> {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** Brackets stand where the window opens and closes. */
function edgeOf(days: readonly DayChoice[], index: number): string | undefined {
  const isIn = days[index]?.isInWindow === true
  const opens = isIn && days[index - 1]?.isInWindow !== true
  const closes = isIn && days[index + 1]?.isInWindow !== true
  if (opens && closes) return 'both'
  return opens ? 'opens' : closes ? 'closes' : undefined
}
