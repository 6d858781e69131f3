/** Knows how a person changes the view and goes to another day; refuses to know what the views show. */
import type { Day } from '../../domain/time/day'
import { Button, IconButton } from '../../ui/button'
import { Segmented } from '../../ui/radio-group'
import { type Asked, type View, spans, views } from './asked-in-url'
import styles from './calendar.module.css'
import { dayBeside, stepNameOf, stretchOf } from './view-days'

export interface CalendarBarProps {
  readonly asked: Asked
  readonly today: Day
  readonly onAsk: (asked: Asked) => void
}

const names: Readonly<Record<View, string>> = { day: 'Day', week: 'Week', month: 'Month', list: 'List', people: 'People', courses: 'Courses' }

export function CalendarBar({ asked, today, onAsk }: CalendarBarProps) {
  const { view } = asked
  const stretch = stretchOf(asked)
  const day = asked.day ?? today
  const stepName = stepNameOf(asked)
  const goTo = (to: Day) => onAsk({ ...asked, day: to })
  return (
    <div className={styles.bar}>
      <Segmented
        label="View"
        isLabelHidden
        choices={views.map((id) => ({ id, label: names[id] }))}
        value={view}
        onChange={(next) => onAsk({ ...asked, view: next })}
      />
      {view === 'courses' && (
        <Segmented
          label="Months shown"
          isLabelHidden
          choices={spans.map((id) => ({ id, label: `${id} months` }))}
          value={asked.span}
          onChange={(span) => onAsk({ ...asked, span })}
        />
      )}
      <div className={styles.steps}>
        <IconButton icon="chevron-start" label={`${stepName} before`} onPress={() => goTo(dayBeside(stretch, day, -1, asked.span))} />
        <Button onPress={() => onAsk({ ...asked, day: null })}>Today</Button>
        <IconButton icon="chevron-end" label={`${stepName} after`} onPress={() => goTo(dayBeside(stretch, day, 1, asked.span))} />
      </div>
    </div>
  )
}
