/** Knows how a person goes to a day, by a small month or by typing it; refuses to know what is shown there. */
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { type Day, type DayRange, isWithin, monthOf } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { MiniMonth } from '../../ui/calendar/mini-month'
import type { WeekStart } from '../../ui/dates-shown'
import { DateField } from '../../ui/date-field'
import { Icon } from '../../ui/icon'
import { Panel } from '../../ui/panel'
import type { Filters } from './asked-in-url'
import styles from './calendar.module.css'
import { useDayMarks } from './day-marks'

export interface MonthOfMarksProps {
  readonly day: Day
  /** Days on the page. */
  readonly range: DayRange
  readonly today: Day
  readonly weekStart: WeekStart
  readonly filters: Filters
  readonly onDay: (day: Day) => void
}

/** The month that stands open beside a view; it follows the page, until its own arrows lead elsewhere. */
export function MonthBeside(props: MonthOfMarksProps) {
  const { day } = props
  const [turned, setTurned] = useState({ month: day, on: day })
  return (
    <aside className={styles.beside} aria-label="Month">
      <MonthOfMarks {...props} month={turned.on === day ? turned.month : day} onMonth={(month) => setTurned({ month, on: day })} />
    </aside>
  )
}

export interface GoToDayProps extends MonthOfMarksProps {
  readonly anchor: RefObject<Element | null>
  /** Opened by a key, it begins where a day is typed; opened by a press, in the month. */
  readonly isByKey: boolean
  readonly onClose: () => void
}

export function GoToDay({ anchor, isByKey, onClose, ...props }: GoToDayProps) {
  const { day, onDay } = props
  const [typed, setTyped] = useState<Day | null>(day)
  const [month, setMonth] = useState(day)
  const form = useRef<HTMLFormElement>(null)
  const go = () => {
    if (typed !== null) onDay(typed)
  }
  return (
    <Panel title="Go to a day" isOpen onClose={onClose} anchor={anchor}>
      <form
        ref={form}
        className={styles.goTo}
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
        // The parts of a date keep Enter to themselves.
        onKeyDownCapture={(event) => {
          const isInDate = event.target instanceof Element && event.target.closest('[role="spinbutton"]') !== null
          if (event.key === 'Enter' && isInDate) form.current?.requestSubmit()
        }}
      >
        <DateField
          label="Day"
          isLabelHidden
          opensMonth={false}
          autoFocus={isByKey}
          value={typed}
          onChange={(next) => {
            setTyped(next)
            if (next !== null) setMonth(next)
          }}
        />
        <Button type="submit" isDisabled={typed === null}>
          Go
        </Button>
      </form>
      <MonthOfMarks {...props} month={month} onMonth={setMonth} isFocused={!isByKey} />
    </Panel>
  )
}

interface MarksProps extends MonthOfMarksProps {
  readonly month: Day
  readonly onMonth: (day: Day) => void
  readonly isFocused?: boolean
}

function MonthOfMarks({ range, filters, today, month, isFocused = false, ...rest }: MarksProps) {
  const markOf = useDayMarks(month, filters, today)
  return (
    <>
      <MiniMonth {...rest} {...range} month={month} today={today} markOf={markOf} isFocused={isFocused} />
      <p className={styles.key} aria-hidden="true">
        <span data-mark="session">sessions</span>
        <span data-mark="dosing">with dosing</span>
        {isWithin(today, monthOf(month)) && <span data-mark="today">today</span>}
      </p>
    </>
  )
}

export interface TitleButtonProps {
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** The page's title, which opens the month under it. */
export function TitleButton({ anchor, isOpen, onPress, children }: TitleButtonProps) {
  return (
    <button ref={anchor} type="button" className={styles.title} aria-haspopup="dialog" aria-expanded={isOpen} title="Go to a day" onClick={onPress}>
      {children}
      <Icon name="calendar" size={20} />
    </button>
  )
}
