/** Knows the hours of a week as rows of days, each with its spans; refuses to know whether they are opening or working hours. */
import { type Weekday, weekdaysFrom } from '../../domain/time/weekday'
import { Button, IconButton } from '../../ui/button'
import { TimeField } from '../../ui/time-field'
import { useDatesShown } from '../../ui/use-dates-shown'
import { clockTime, weekdayName } from '../../ui/wording/format'
import type { DraftWeek } from './clinic-draft'
import type { Editing } from './use-clinic-form'
import { isLikeMonday, likeMonday, withHours, withMoreHours, withoutHours } from './week-draft'
import styles from './week-hours.module.css'

export interface WeekHoursProps {
  /** Whose week it is, heard with every row. */
  readonly label: string
  readonly week: DraftWeek
  readonly onChange: (week: DraftWeek) => void
  /** Where the week stands in the form, such as `therapists.2.hours`. */
  readonly path: string
  readonly faultAt: Editing['faultAt']
  /** What an empty day is called. */
  readonly emptyWord: string
}

export function WeekHours(props: WeekHoursProps) {
  const { weekStart, clock } = useDatesShown()
  return (
    <div role="group" aria-label={props.label}>
      <ul className={styles.week} data-clock={clock}>
        {weekdaysFrom(weekStart).map((weekday) => (
          <DayHours key={weekday} weekday={weekday} {...props} />
        ))}
      </ul>
    </div>
  )
}

function DayHours({ weekday, week, onChange, path, faultAt, emptyWord }: WeekHoursProps & { readonly weekday: Weekday }) {
  const name = weekdayName(weekday)
  const spans = week[weekday]
  return (
    <li className={styles.weekday} data-open={spans.length > 0 || undefined}>
      <span className={styles.weekdayName}>{name}</span>
      <div className={styles.spans}>
        {spans.length === 0 && <span className={styles.empty}>{emptyWord}</span>}
        {spans.map(({ from, to }, index) => {
          const nth = index === 0 ? '' : `, span ${index + 1}`
          const fault = faultAt(`${path}.${weekday}.${index}`)
          return (
            <div key={index} className={styles.span}>
              <TimeField
                label={`${name} from${nth}`}
                isLabelHidden
                value={from}
                onChange={(next) => onChange(withHours(week, weekday, index, { from: next }))}
                error={from === null ? fault : undefined}
              />
              <span className={styles.dash} aria-hidden="true">
                –
              </span>
              <TimeField
                label={`${name} until${nth}`}
                isLabelHidden
                isEnd
                value={to}
                onChange={(next) => onChange(withHours(week, weekday, index, { to: next }))}
                error={from === null ? undefined : fault}
              />
              <IconButton
                icon="cross"
                label={`Take out ${name}${nth === '' ? '' : nth}, ${from === null ? '–' : clockTime(from)} to ${to === null ? '–' : clockTime(to)}`}
                tone="quiet"
                onPress={() => onChange(withoutHours(week, weekday, index))}
              />
            </div>
          )
        })}
      </div>
      <div className={styles.dayActs}>
        {weekday !== 'mon' && week.mon.length > 0 && !isLikeMonday(week, weekday) && (
          <Button tone="quiet" size="small" onPress={() => onChange(likeMonday(week, weekday))} aria-label={`Same as Monday, on ${name}`}>
            Same as Monday
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          icon="plus"
          onPress={() => onChange(withMoreHours(week, weekday))}
          aria-label={`Add hours on ${name}`}
        >
          Add hours
        </Button>
      </div>
    </li>
  )
}
