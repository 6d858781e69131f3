/** Draws one day of a month with its sessions, the rest opening in place; refuses to know the weeks around it. */
import { memo, useState } from 'react'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { classNames } from '../class-names'
import { ContactDot } from '../contact-dot'
import { KindMark } from '../kind-mark'
import { callCount } from '../wording/call-words'
import { counted, dayOfMonth, longDay, shortMonthName } from '../wording/format'
import { type CalendarEntry, entryKey } from './calendar-entry'
import { CallsMark } from './calls/calls-mark'
import { type DayChoice, choiceWords } from './day-choice'
import { type DayGround, isSameGround } from './day-ground'
import { gripWords } from './grip'
import css from './month-calendar.module.css'
import { MonthDayChoice } from './month-day-choice'
import type { BandPart, LiftedEntry } from './month-hand'
import held from './month-in-hand.module.css'
import { MonthSession } from './month-session'
import { noSuchDay } from './shut-days'

export interface MonthDayProps {
  readonly day: Day
  readonly ground: DayGround
  readonly entries: readonly CalendarEntry[]
  /** Calls suggested for the day. */
  readonly calls?: readonly SuggestedCall[] | undefined
  readonly isFocus: boolean
  readonly isCompact: boolean
  /** Whether pressing a session does something. */
  readonly arePressed: boolean
  /** While a session is in the hand: what is said of this day, where it lies in the window, what would lie on it and what leaves it. */
  readonly choice?: DayChoice | undefined
  readonly band?: BandPart | undefined
  readonly lifted?: readonly LiftedEntry[] | undefined
  readonly leaving?: ReadonlySet<string> | undefined
}

/** Sessions a closed cell shows; the fourth stands alone rather than behind "+1 more". */
const shownAtMost = 3
const marksAtMost = 4
const none: readonly LiftedEntry[] = []
const noCalls: readonly SuggestedCall[] = []

/** Drawn again only when something it shows differs: a session that is carried changes two days at a time. */
export const MonthDay = memo(function MonthDay({ day, ground, entries, calls = noCalls, isFocus, isCompact, arePressed, choice, band, lifted = none, leaving }: MonthDayProps) {
  const [isOpen, setIsOpen] = useState(false)
  // Where it is held on its own day, its old place would be drawn twice.
  const lying = lifted.length === 0 ? entries : entries.filter((entry) => lifted.every((one) => entryKey(one.entry) !== entryKey(entry)))
  const shown = isOpen || lying.length <= shownAtMost + 1 ? lying : lying.slice(0, shownAtMost)
  const tabIndex = isFocus ? 0 : -1
  const inHand = lifted.find(({ grip }) => grip === 'lifted')
  const words = dayInWords(day, ground, entries, calls)
  return (
    <td
      role="gridcell"
      data-day={day}
      data-today={ground.isToday || undefined}
      data-rest={ground.isRest || undefined}
      data-closed={ground.closure !== undefined || undefined}
      data-outside={ground.isOutside || undefined}
      data-choice={choice === undefined ? undefined : choice.state === 'allowed' ? 'allowed' : 'not'}
      data-band={band}
      data-over={inHand !== undefined || undefined}
      data-held={(isCompact && inHand !== undefined) || undefined}
      tabIndex={tabIndex}
      aria-label={choice === undefined ? words : `${isCompact && inHand !== undefined ? gripWords.lifted : ''}${words}, ${choiceWords(choice)}`}
      aria-selected={isCompact ? isFocus : undefined}
      aria-current={ground.isToday ? 'date' : undefined}
      className={classNames(css.day, held.day)}
    >
      <div className={css.dayHead} aria-hidden="true">
        <b>{dayOfMonth(day)}</b>
        {day.endsWith('-01') && !isCompact && <span>{shortMonthName(day)}</span>}
        {ground.closure !== undefined && !isCompact && choice === undefined && <span className={css.closureName}>{ground.closure}</span>}
        {choice !== undefined && <MonthDayChoice choice={choice} closure={ground.closure} band={band} isCompact={isCompact} />}
      </div>
      {isCompact ? (
        <Marks entries={lying} calls={calls} lifted={lifted} leaving={leaving} />
      ) : (
        <>
          <ul className={css.sessions}>
            {lifted.map(({ entry, grip }) => (
              <li key={entryKey(entry)}>
                <MonthSession entry={entry} tabIndex={tabIndex} isPressed grip={grip} />
              </li>
            ))}
            {shown.map((entry) => (
              <li key={entryKey(entry)}>
                <MonthSession entry={entry} tabIndex={tabIndex} isPressed={arePressed} grip={leaving?.has(entryKey(entry)) === true ? 'ghost' : undefined} />
              </li>
            ))}
          </ul>
          {lying.length > shownAtMost + 1 && (
            <button
              type="button"
              className={css.more}
              tabIndex={tabIndex}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? 'Fewer' : `+${lying.length - shownAtMost} more`}
            </button>
          )}
          {calls.length > 0 && arePressed && <CallsMark day={day} calls={calls} most={1} tabIndex={tabIndex} />}
        </>
      )}
    </td>
  )
}, isSameDay)

/** Grounds are read anew with each drawing of the month. */
function isSameDay(one: MonthDayProps, other: MonthDayProps): boolean {
  const keys = ['entries', 'calls', 'isFocus', 'isCompact', 'arePressed', 'choice', 'band', 'lifted', 'leaving'] as const
  return keys.every((key) => one[key] === other[key]) && isSameGround(one.ground, other.ground)
}

interface MarksProps {
  readonly entries: readonly CalendarEntry[]
  readonly calls: readonly SuggestedCall[]
  readonly lifted: readonly LiftedEntry[]
  readonly leaving: ReadonlySet<string> | undefined
}

function Marks({ entries, calls, lifted, leaving }: MarksProps) {
  const [call] = calls
  // What lies there besides stands in the list under the month.
  const most = lifted.length === 0 ? marksAtMost : 1
  const shown = entries.length <= most ? entries : entries.slice(0, Math.max(0, most - 1))
  return (
    <span className={css.marks} aria-hidden="true">
      {lifted.map(({ entry, grip }) => (
        <span key={entryKey(entry)} className={held.mark} data-grip={grip} data-look={entry.line.look}>
          <KindMark look={entry.line.look} size={12} />
        </span>
      ))}
      {shown.map((entry) => (
        <KindMark
          key={entryKey(entry)}
          look={entry.line.look}
          isOutlined={entry.line.status === 'planned'}
          size={10}
          className={leaving?.has(entryKey(entry)) === true ? held.leftMark : undefined}
        />
      ))}
      {lifted.length === 0 && call !== undefined && <ContactDot state={call.state} size={10} />}
      {lifted.length < 2 && shown.length < entries.length && <small>+{entries.length - shown.length}</small>}
    </span>
  )
}

/** "Monday 1 March, today, 2 sessions, 1 call suggested" */
export function dayInWords(day: Day, ground: DayGround, entries: readonly CalendarEntry[], calls: readonly SuggestedCall[] = []): string {
  const parts = [
    longDay(day),
    ground.isToday ? 'today' : '',
    ground.closure === undefined ? '' : ground.closure === noSuchDay ? 'no such day' : `closed, ${ground.closure}`,
    entries.length === 0 ? 'no session' : counted(entries.length, 'session', 'sessions'),
    calls.length === 0 ? '' : `${callCount(calls)} suggested`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
