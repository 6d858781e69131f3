/** Knows how the hours of one week lie on the therapists; refuses to know what is too much. */
import { useMemo } from 'react'
import { hoursWithPatients } from '../../../desk/hours-with-patients'
import { useBook } from '../../../desk/use-book'
import type { TherapistId } from '../../../domain/clinic/clinic'
import { type Day, isWithin } from '../../../domain/time/day'
import { Card } from '../../../ui/card'
import { useDrawnLater } from '../../../ui/calendar/use-drawn-later'
import type { WeekStart } from '../../../ui/dates-shown'
import { daySpan, elapsed } from '../../../ui/wording/format'
import { rangeOf } from '../view-days'
import styles from './people.module.css'

export interface HoursCardProps {
  readonly day: Day
  readonly today: Day
  readonly weekStart: WeekStart
  /** Where any are chosen, only their hours are told. */
  readonly chosen: readonly TherapistId[]
}

/** So many are seen without scrolling. */
const atOnce = 20

export function HoursCard({ day, today, weekStart, chosen }: HoursCardProps) {
  const week = rangeOf('week', day, weekStart)
  const isThisWeek = isWithin(today, week)
  const all = useBook(['hours-with-patients', week.from, week.to], (book) => hoursWithPatients(book, week))
  // The filters are read anew with every drawing.
  const people = chosen.join('\n')
  const asked = useMemo(() => {
    const ids = people === '' ? [] : people.split('\n')
    return all.filter(({ therapist }) => ids.length === 0 || ids.includes(therapist)).map((hours) => ({ ...hours, key: hours.therapist }))
  }, [all, people])
  const shown = useDrawnLater(asked, atOnce).drawn
  // All weeks and people are measured against the busiest of the week, and never against less than a day.
  const full = Math.max(8 * 60, ...all.map(({ minutes }) => minutes))
  return (
    <Card title={isThisWeek ? 'Hours with patients, this week' : 'Hours with patients'} aside={isThisWeek ? undefined : daySpan(week)}>
      <dl className={styles.hours}>
        {shown.map(({ therapist, name, minutes }) => (
          <div key={therapist}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.bar} aria-hidden="true">
                <i style={{ inlineSize: `${(minutes / full) * 100}%` }} />
              </span>
              <span className={styles.figure}>{minutes === 0 ? 'none' : elapsed(minutes)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
