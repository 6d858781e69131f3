/** Draws one week of a month as a row; refuses to know the weeks above and below. */
import { memo } from 'react'
import type { SuggestedCall } from '../../domain/course/contacts/suggested-calls'
import type { Day } from '../../domain/time/day'
import { type CalendarEntry, entryKey } from './calendar-entry'
import { type DayGround, isSameGround } from './day-ground'
import css from './month-calendar.module.css'
import { MonthDay } from './month-day'
import { type MonthHand, bandPartOf } from './month-hand'

export interface MonthWeekProps {
  readonly week: readonly Day[]
  /** Of the year or of the course; undefined where the course does not count it. */
  readonly number: number | undefined
  /** Sessions, calls and grounds of the whole month. */
  readonly byDay: ReadonlyMap<Day, readonly CalendarEntry[]>
  readonly callsByDay: ReadonlyMap<Day, readonly SuggestedCall[]>
  readonly grounds: ReadonlyMap<Day, DayGround>
  /** The day that has the tab stop; null where another week has it. */
  readonly focus: Day | null
  readonly isCompact: boolean
  readonly arePressed: boolean
  readonly hand: MonthHand | null
}

const none: readonly CalendarEntry[] = []

/** Drawn again only when something of its own days differs. */
export const MonthWeek = memo(function MonthWeek({ week, number, byDay, callsByDay, grounds, focus, isCompact, arePressed, hand }: MonthWeekProps) {
  return (
    <tr>
      <th scope="row" className={css.weekNumber}>
        {number}
      </th>
      {week.map((day) => {
        const ground = grounds.get(day)
        const entries = byDay.get(day) ?? none
        return (
          ground !== undefined && (
            <MonthDay
              key={day}
              day={day}
              ground={ground}
              entries={entries}
              calls={callsByDay.get(day)}
              isFocus={day === focus}
              isCompact={isCompact}
              arePressed={arePressed}
              choice={hand?.choices.get(day)}
              band={bandPartOf(day, hand?.window ?? null)}
              lifted={hand?.lifted.get(day)}
              leaving={hand !== null && entries.some((entry) => hand.leaving.has(entryKey(entry))) ? hand.leaving : undefined}
            />
          )
        )
      })}
    </tr>
  )
}, isSameWeek)

function isSameWeek(one: MonthWeekProps, other: MonthWeekProps): boolean {
  const keys = ['week', 'number', 'focus', 'isCompact', 'arePressed', 'hand'] as const
  return keys.every((key) => one[key] === other[key]) && one.week.every((day) => one.byDay.get(day) === other.byDay.get(day) && one.callsByDay.get(day) === other.callsByDay.get(day) && isSameGround(one.grounds.get(day), other.grounds.get(day)))
}
