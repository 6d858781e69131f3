/** Knows one day or the days of one week as a time grid, and that a session can be taken in the hand there; refuses to know which rules it keeps. */
import { useMemo, useState } from 'react'
import { gridHandling } from '../../acts/hand/grid-handling'
import { useHandOnGrid } from '../../acts/hand/use-hand-on'
import { restDaysOf } from '../../domain/clinic/clinic'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { daysWithin } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { type ClockStep, clockStepOn } from '../../domain/time/zone'
import type { Column } from '../../ui/calendar/time-grid/grid-column'
import { groundOfClinic } from '../../ui/calendar/time-grid/ground'
import { isoWeek } from '../../ui/calendar/month-grid'
import { minutesOfAll } from '../../ui/calendar/calendar-entry'
import { type Piece, type PiecesMemory, piecesOnDays } from '../../ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../ui/calendar/time-grid/time-grid'
import { clockTime, counted, elapsed, sentenceCase } from '../../ui/wording/format'
import type { ViewProps } from './view-props'

export function TimeView({ range, today, timeNow, clinic, entries, hand, onDay, onOpen }: ViewProps) {
  const { from, to } = range
  const isOneDay = from === to
  // Carrying a session renders again with each step; the columns under it stay the same.
  const [memory] = useState<PiecesMemory>(() => new Map())
  const columns = useMemo(() => {
    const rest = restDaysOf(clinic)
    const all = daysWithin({ from, to })
    const piecesOf = piecesOnDays(all, entries, memory)
    return all.flatMap((day): readonly Column[] => {
      const pieces = piecesOf.get(day) ?? []
      // A day on which the clinic never opens takes room only when something lies on it, or when it is all that is asked for.
      const step = clockStepOn(day, clinic.zone)
      if (!isOneDay && pieces.length === 0 && step === null && day !== today && rest.includes(weekdayOf(day))) return []
      return [{ key: day, day, name: null, sub: subOf(pieces, step), ground: groundOfClinic(clinic, day), pieces, step }]
    })
  }, [clinic, entries, from, to, isOneDay, today, memory])
  const days = useMemo(() => columns.map(({ day }) => day), [columns])
  const shown = useHandOnGrid(hand, days)
  const handling = gridHandling(hand)

  return (
    <TimeGrid
      label={isOneDay ? 'Day' : 'Week'}
      corner={`Week ${isoWeek(from)}`}
      zone={clinic.zone}
      open={clinic.open}
      columns={columns}
      today={today}
      now={timeNow}
      onColumn={isOneDay ? undefined : ({ day }) => onDay(day, 'day')}
      onOpen={(entry, element) => onOpen(entry, element, () => handling.onGrab(entry, 'keys'))}
      hand={shown}
      handling={handling}
    />
  )
}

/** "3 sessions, 11 h"; where the clocks are set, when and by how much. */
function subOf(pieces: readonly Piece[], step: ClockStep | null): string | null {
  const sessions = pieces.filter(({ part, isFromBefore }) => part === 'session' && !isFromBefore).map(({ entry }) => entry)
  const clocks = step === null ? [] : [`clocks go ${step.by > 0 ? 'forward' : 'back'} ${elapsed(Math.abs(step.by))} at ${clockTime(timeOfMinutes(step.at))}`]
  const work = sessions.length === 0 ? [] : [`${counted(sessions.length, 'session', 'sessions')}, ${elapsed(minutesOfAll(sessions))}`]
  const words = [...work, ...clocks].join('; ')
  return words === '' ? null : sentenceCase(words)
}
