/** Knows four weeks of the clinic as a list, and where the next session lies when they are empty; refuses to know how a session is opened. */
import { useCallback, useMemo } from 'react'
import { therapistName } from '../../domain/clinic/clinic'
import { Agenda } from '../../ui/calendar/agenda/agenda'
import { agendaWeeks, spanInWords } from '../../ui/calendar/agenda/agenda-weeks'
import { EntriesTold } from '../../ui/calendar/telling/entries-told'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { longDayYear } from '../../ui/wording/format'
import { isFiltering } from './filtering'
import { type Near, useNearest } from './nearest-session'
import type { ViewProps } from './view-props'

export function ListView(props: ViewProps) {
  const { range, today, clinic, filters, entries, calls, onOpen, onCalls } = props
  const { from, to } = range
  const weeks = useMemo(() => agendaWeeks({ from, to }, entries, clinic, filters, calls), [from, to, entries, clinic, filters, calls])
  const nameOf = useCallback((id: string) => therapistName(clinic, id), [clinic])
  const isEmpty = weeks.every(({ days }) => days.length === 0)
  return (
    <>
      {isEmpty && <Nothing {...props} />}
      {weeks.length > 0 && (
        <EntriesTold entries={entries}>
          <Agenda key={from} weeks={weeks} today={today} onOpen={onOpen} onCalls={onCalls} nameOf={nameOf} />
        </EntriesTold>
      )}
    </>
  )
}

function Nothing({ range, today, filters, onDay }: ViewProps) {
  const found = useNearest(range, filters, today)
  const near = found.next ?? found.before
  return (
    <Card label="Nothing in these weeks">
      <EmptyState
        missing="day"
        title={`Nothing from ${spanInWords(range)}`}
        acts={
          near !== null && (
            <Button tone="primary" onPress={() => onDay(near)}>
              {found.next === null ? 'Last session' : 'Next session'}, {longDayYear(near)}
            </Button>
          )
        }
      >
        {words(isFiltering(filters), found)}
      </EmptyState>
    </Card>
  )
}

function words(isFiltered: boolean, { next, before }: Near): string {
  const none = isFiltered ? 'The filter leaves no session' : 'There is no session'
  if (next !== null) return `${none} in these four weeks.`
  return before === null ? `${none} at all.` : `${none} in these four weeks or after them.`
}
