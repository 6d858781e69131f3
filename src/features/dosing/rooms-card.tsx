/** Says which phase each dosing room of the clinic is in; refuses to know any other room. */
import { Link } from 'react-router'
import type { DosingRoom, InRoom } from '../../desk/dosing-rooms'
import { Card } from '../../ui/card'
import { clockTime, elapsed } from '../../ui/wording/format'
import styles from './dosing.module.css'

export interface RoomsCardProps {
  readonly rooms: readonly DosingRoom[]
  /** The session whose page this is. */
  readonly here: { readonly courseId: string; readonly session: string }
}

export function RoomsCard({ rooms, here }: RoomsCardProps) {
  if (rooms.length === 0) return null
  return (
    <Card title="Dosing rooms now">
      <dl className={styles.rooms}>
        {rooms.map(({ id, name, sessions }) => (
          <div key={id}>
            <dt>{name}</dt>
            {sessions.length === 0 && <dd className={styles.quiet}>no dosing today</dd>}
            {sessions.map((one) => (
              <dd key={`${one.courseId} ${one.session}`}>
                {one.courseId === here.courseId && one.session === here.session ? (
                  <bdi>{one.code}</bdi>
                ) : (
                  <Link to={`/patients/${one.courseId}/dosing/${one.session}`}>
                    <bdi>{one.code}</bdi>
                  </Link>
                )}
                , {phaseInWords(one)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  )
}

function phaseInWords({ phase, since, from, to }: InRoom): string {
  switch (phase) {
    case 'ahead':
      return `planned for ${clockTime(from)}`
    case 'before-dose':
      return `started ${elapsed(since ?? 0)} ago, no dose noted`
    case 'after-dose':
      return `${elapsed(since ?? 0)} since the dose`
    case 'ended':
      return 'ended'
    case 'not-held':
      return 'not held'
    case 'night':
      return `night until ${clockTime(to)}`
  }
}
