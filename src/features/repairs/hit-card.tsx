/** Knows how the booked sessions that cannot be held are listed; refuses to know what becomes of them. */
import { Link } from 'react-router'
import type { Hit, Repairs } from '../../desk/repairing'
import { addMinutes } from '../../domain/time/clock-time'
import { Card } from '../../ui/card'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { counted, listOf, shortDay, timeSpan } from '../../ui/wording/format'
import type { KnownNames } from './known-names'
import styles from './repairs.module.css'

export function HitCard({ repairs: { hits, stuck }, names }: { readonly repairs: Repairs; readonly names: KnownNames }) {
  const stuckKeys = new Set(stuck.map(keyOf))
  return (
    <Card title="What is hit" aside={counted(hits.length, 'session', 'sessions')}>
      <ul className={styles.hits}>
        {hits.map((hit) => {
          const { course, booked } = hit
          const { session, slot } = booked
          const people = listOf(slot.therapists.map(names.therapist))
          return (
            <li key={keyOf(hit)}>
              <KindMark look={names.look(course, session)} isOutlined />
              <span>
                <b>
                  <Link to={`/patients/${course}`}>
                    <bdi>{names.code(course)}</bdi>
                  </Link>
                  , {names.title(course, session)}
                </b>
                <small>
                  {shortDay(slot.day)}, {timeSpan(slot.time, addMinutes(slot.time, slot.minutes))}
                  {slot.room !== null && ` · ${names.room(slot.room)}`}
                  {people !== '' && ` · ${people}`}
                </small>
                {stuckKeys.has(keyOf(hit)) && <Flag tone="warn">Cannot be moved: the course is on hold, or its dosing is stopped</Flag>}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function keyOf({ course, booked }: Hit): string {
  return `${course}/${booked.session}`
}
