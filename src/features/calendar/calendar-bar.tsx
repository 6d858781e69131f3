/** Knows how a person changes the view and goes to another day; refuses to know what the views show. */
import type { Day } from '../../domain/time/day'
import { Button, IconButton } from '../../ui/button'
import { Segmented } from '../../ui/radio-group'
import { type Asked, type View, views } from './asked-in-url'
import styles from './calendar.module.css'
import { dayBeside, stepNames, stretchOf } from './view-days'

export interface CalendarBarProps {
  readonly asked: Asked
  readonly today: Day
  readonly onAsk: (asked: Asked) => void
}

const names: Readonly<Record<View, string>> = { day: 'Day', week: 'Week', month: 'Month', people: 'People' }

export function CalendarBar({ asked, today, onAsk }: CalendarBarProps) {
  const { view } = asked
  const stretch = stretchOf(asked)
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
        <IconButton icon="chevron-start" label={`${stepNames[stretch]} before`} onPress={() => goTo(dayBeside(stretch, day, -1))} />
        <Button onPress={() => onAsk({ ...asked, day: null })}>Today</Button>
        <IconButton icon="chevron-end" label={`${stepNames[stretch]} after`} onPress={() => goTo(dayBeside(stretch, day, 1))} />
      </div>
    </div>
  )
}
