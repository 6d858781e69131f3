/** Knows how a person changes the view and goes to another day; refuses to know what the views show. */
import type { Day } from '../../domain/time/day'
import { Button, IconButton } from '../../ui/button'
import { Segmented } from '../../ui/radio-group'
import { type Asked, type View, views } from './asked-in-url'
import styles from './calendar.module.css'
import { dayBeside, stepNames } from './view-days'

export interface CalendarBarProps {
  readonly asked: Asked
  readonly today: Day
  readonly onAsk: (asked: Asked) => void
}

const names: Readonly<Record<View, string>> = { day: 'Day', week: 'Week', month: 'Month', list: 'List' }

export function CalendarBar({ asked, today, onAsk }: CalendarBarProps) {
  const { view } = asked
  const day = asked.day ?? today
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
      <div className={styles.steps}>
        <IconButton icon="chevron-start" label={`${stepNames[view]} before`} onPress={() => goTo(dayBeside(view, day, -1))} />
        <Button onPress={() => onAsk({ ...asked, day: null })}>Today</Button>
        <IconButton icon="chevron-end" label={`${stepNames[view]} after`} onPress={() => goTo(dayBeside(view, day, 1))} />
      </div>
    </div>
  )
}
