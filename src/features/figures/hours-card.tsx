/** Knows the hours of every therapist over some days; refuses to compare people. */
import { type TherapistHours, therapistHours } from '../../desk/figures/therapist-minutes'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import type { DayRange } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { HoursPicture, totalOf } from '../../ui/figures/hours-picture'
import { useDrawnOnWish } from '../../ui/use-drawn-so-far'
import { personWords } from '../../ui/wording/figure-words'
import styles from './figures.module.css'
import { MoreButton } from './more-button'

const shares = { atFirst: 26, more: 78 }

export function HoursCard({ within }: { readonly within: DayRange }) {
  const { today } = useNow()
  const therapists = useBook(['figures-hours', within.from, within.to, today], (book) => {
    const clinic = book.clinic()
    return clinic === null ? [] : therapistHours(book.courses(), clinic, today, within)
  })
  const { list, shown, left, showMore } = useDrawnOnWish<TherapistHours>(therapists, shares)
  const total = totalOf(therapists)
  return (
    <Card title="Therapist hours" className={styles.card}>
      {total.planned + total.ahead + total.worked === 0 ? (
        <p className={styles.quiet}>No therapist was planned or worked in a session in these days.</p>
      ) : (
        <div ref={list}>
          <HoursPicture
            people={shown.map(({ therapist, name, hasLeft, ...minutes }) => ({ id: therapist, name: personWords(name, hasLeft), ...minutes }))}
            total={total}
            caption="Hours for which therapists are planned in sessions, beside the hours they were there."
            tableName="Hours of each therapist"
          />
          <MoreButton what="people" left={left} onPress={showMore} />
        </div>
      )}
    </Card>
  )
}
