/** Knows one day or the days of one week as a time grid, and that a session can be taken in the hand there; refuses to know which rules it keeps. */
import { useMemo, useState } from 'react'
import { gridHandling } from '../../acts/hand/grid-handling'
import { useHandOnGrid } from '../../acts/hand/use-hand-on'
import { restDaysOf } from '../../domain/clinic/clinic'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { weekdayOf } from '../../domain/time/weekday'
import { type ClockStep, clockStepOn } from '../../domain/time/zone'
import type { Column } from '../../ui/calendar/time-grid/grid-column'
import { groundOfClinic } from '../../ui/calendar/time-grid/ground'
import { isoWeek, isoWeekFrom } from '../../ui/calendar/month-grid'
import { noSuchDay } from '../../ui/calendar/shut-days'
import { type CalendarEntry, minutesOfAll } from '../../ui/calendar/calendar-entry'
import { callsByDay } from '../../ui/calendar/calls/calls-by-day'
import { untimedByDay } from '../../ui/calendar/entries-by-day'
import { type Piece, type PiecesMemory, piecesOnDays } from '../../ui/calendar/time-grid/pieces'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import { TimeGrid } from '../../ui/calendar/time-grid/time-grid'
import { clockTime, counted, elapsed, sentenceCase } from '../../ui/wording/format'
import { weekWord } from '../../ui/wording/week-words'
import type { ViewProps } from './view-props'

/** More calls of a day than these are only counted: a column of a week is narrow. */
const mostCallsOfDay = 8
const mostCallsOfWeek = 3

export function TimeView({ range, weekStart, today, timeNow, clinic, entries, calls, hand, onDay, onOpen, onCalls }: ViewProps) {
  const { from, to } = range
  const isOneDay = from === to
  // Carrying a session renders again with each step; the columns under it stay the same.
  const [memory] = useState<PiecesMemory>(() => new Map())
  const columns = useMemo(() => {
    const rest = restDaysOf(clinic)
    const all = daysWithin({ from, to })
    const piecesOf = piecesOnDays(all, entries, memory)
    const untimedOf = untimedByDay(entries)
    const callsOf = callsByDay(calls)
    return all.flatMap((day): readonly Column[] => {
      const pieces = piecesOf.get(day) ?? []
      const untimed = untimedOf.get(day) ?? []
      const ofDay = callsOf.get(day) ?? []
      // A day on which the clinic never opens takes room only when a session lies on it, or when it is all that is asked for: a
      // suggested call alone, which the month, the list and Today show too, is not worth what the other days lose.
      const step = clockStepOn(day, clinic.zone)
      if (!isOneDay && pieces.length + untimed.length === 0 && step === null && day !== today && rest.includes(weekdayOf(day))) return []
      return [{ key: day, day, name: null, sub: subOf(pieces, untimed, step), ground: groundOfClinic(clinic, day), pieces, untimed, calls: ofDay, step }]
    })
  }, [clinic, entries, calls, from, to, isOneDay, today, memory])
  const days = useMemo(() => columns.map(({ day }) => day), [columns])
  const shown = useHandOnGrid(hand, days)
  const handling = gridHandling(hand)

  return (
    <EntriesTold entries={entries} isOff={hand.inHand !== null}>
      <TimeGrid
        label={isOneDay ? 'Day' : 'Week'}
        corner={`${weekWord(weekStart)} ${isOneDay ? isoWeek(from) : isoWeekFrom(from)}`}
        zone={clinic.zone}
        open={clinic.open}
        columns={columns}
        today={today}
        now={timeNow}
        onColumn={isOneDay ? undefined : ({ day }) => onDay(day, 'day')}
        onOpen={(entry, element) => onOpen(entry, element, () => handling.onGrab(entry, 'keys'))}
        onCalls={onCalls}
        mostCalls={isOneDay ? mostCallsOfDay : mostCallsOfWeek}
        hand={shown}
        handling={handling}
      />
    </EntriesTold>
  )
}

/** "3 sessions, 11 h"; where the clocks are set, when and by how much. */
function subOf(pieces: readonly Piece[], untimed: readonly CalendarEntry[], step: ClockStep | null): string | null {
  const sessions = [...untimed, ...pieces.filter(({ part, isFromBefore }) => part === 'session' && !isFromBefore).map(({ entry }) => entry)]
  const minutes = minutesOfAll(sessions)
  if (step !== null && step.by >= minutesInDay) return `${noSuchDay} here`
  const clocks = step === null ? [] : [`clocks go ${step.by > 0 ? 'forward' : 'back'} ${elapsed(Math.abs(step.by))} at ${clockTime(timeOfMinutes(step.at))}`]
  const work = sessions.length === 0 ? [] : [counted(sessions.length, 'session', 'sessions') + (minutes === 0 ? '' : `, ${elapsed(minutes)}`)]
  const words = [...work, ...clocks].join('; ')
  return words === '' ? null : sentenceCase(words)
}
