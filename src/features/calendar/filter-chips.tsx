/** Knows how a filter shows what it holds, each to be taken out; refuses to know which sessions it leaves. */
import { type MouseEvent, useId } from 'react'
import { useBook } from '../../desk/use-book'
import type { Clinic } from '../../domain/clinic/clinic'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { KindMark } from '../../ui/kind-mark'
import { type Filters, noFilters } from './asked-in-url'
import styles from './calendar.module.css'
import { type Chosen, chosenIn, withoutChosen } from './filter-names'

export interface FilterChipsProps {
  readonly filters: Filters
  readonly clinic: Clinic
  readonly onFilters: (filters: Filters) => void
  /** The last chip is gone, and the focus with it. */
  readonly onEmptied: () => void
}

export function FilterChips({ filters, clinic, onFilters, onEmptied }: FilterChipsProps) {
  const label = useId()
  const codes = useBook(['calendar', 'codes', filters.courses], (book) =>
    Object.fromEntries(filters.courses.flatMap((id) => {
      const course = book.course(id)
      return course === undefined || course.standing === 'discarded' ? [] : [[id, course.patient.code] as const]
    })),
  )
  const chosen = chosenIn(filters, clinic, codes)
  if (chosen.length === 0) return null

  const remove = (one: Chosen, event: MouseEvent<HTMLElement>) => {
    const place = event.currentTarget.closest('li')
    const chipIn = (other: Element | null | undefined) => other?.querySelector<HTMLElement>('[data-chip]')
    const beside = chipIn(place?.nextElementSibling) ?? chipIn(place?.previousElementSibling)
    beside?.focus()
    onFilters(withoutChosen(filters, one))
    if (chosen.length === 1) onEmptied()
  }
  return (
    <div className={styles.chips}>
      <span id={label} className={styles.chipsLabel}>
        Filter
      </span>
      <ul aria-labelledby={label}>
        {chosen.map((one) => (
          <li key={`${one.in} ${one.id}`}>
            <button type="button" data-chip className={styles.chip} aria-label={`${one.name}, take out`} onClick={(event) => remove(one, event)}>
              {one.in === 'kinds' && <KindMark look={one.id} />}
              {one.name}
              <Icon name="cross" size={12} />
            </button>
          </li>
        ))}
        <li>
          <Button
            size="small"
            tone="quiet"
            onPress={() => {
              onFilters(noFilters)
              onEmptied()
            }}
          >
            Clear
          </Button>
        </li>
      </ul>
    </div>
  )
}
