/** Knows how the sessions of a repair are shown before and after, course by course; refuses to judge them. */
import type { Repair, SessionChange } from '../../desk/repairing'
import type { Slot } from '../../domain/course/course'
import { DataTable } from '../../ui/data-table'
import { Flag } from '../../ui/flag'
import { KindMark } from '../../ui/kind-mark'
import { clockTime, listOf, shortDay } from '../../ui/wording/format'
import type { KnownNames } from './known-names'
import styles from './repair-card.module.css'

export function BeforeAfter({ repair, names }: { readonly repair: Repair; readonly names: KnownNames }) {
  return (
    <DataTable caption="Sessions before and after" className={styles.table} stacks>
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Session</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {repair.changes.map((change, index) => (
          <Row
            key={`${change.course}/${change.session}`}
            change={change}
            names={names}
            isFirst={repair.changes[index - 1]?.course !== change.course}
            isOther={repair.others.includes(change.course)}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

interface RowProps {
  readonly change: SessionChange
  readonly names: KnownNames
  readonly isFirst: boolean
  readonly isOther: boolean
}

function Row({ change: { course, session, was, becomes }, names, isFirst, isOther }: RowProps) {
  return (
    <tr data-first={isFirst || undefined}>
      <td className={styles.who}>
        <bdi>{names.code(course)}</bdi>
        {isFirst && isOther && <small>gives way</small>}
      </td>
      <th scope="row" className={styles.what}>
        <span>
          <KindMark look={names.look(course, session)} isOutlined />
          {names.title(course, session)}
        </span>
      </th>
      <td className={styles.before}>{was === null ? <span>not held</span> : <Place slot={was} beside={becomes} names={names} isAfter={false} />}</td>
      <td className={styles.after}>
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        {becomes === null ? <Flag tone="warn">left out</Flag> : <Place slot={becomes} beside={was} names={names} isAfter />}
      </td>
    </tr>
  )
}

/** What differs from the other column stands out. */
function Place({ slot, beside, names, isAfter }: { readonly slot: Slot; readonly beside: Slot | null; readonly names: KnownNames; readonly isAfter: boolean }) {
  const isNew = (differs: boolean) => (isAfter && differs) || undefined
  const people = listOf(slot.therapists.map(names.therapist))
  const oldPeople = listOf((beside?.therapists ?? []).map(names.therapist))
  return (
    <span className={styles.slot}>
      <span data-new={isNew(slot.day !== beside?.day)}>{shortDay(slot.day)}</span>, <span data-new={isNew(slot.time !== beside?.time || slot.day !== beside.day)}>{clockTime(slot.time)}</span>
      <small>
        {slot.room !== null && <span data-new={isNew(slot.room !== beside?.room)}>{names.room(slot.room)}</span>}
        {slot.room !== null && people !== '' && ' · '}
        {people !== '' && <span data-new={isNew(people !== oldPeople)}>{people}</span>}
      </small>
    </span>
  )
}
