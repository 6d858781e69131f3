/** Knows which dates of one person the plans change, by day; refuses to know anybody else’s. */
import { useState } from 'react'
import { titlesOf } from '../../../acts/titles'
import type { PersonsDates } from '../../../desk/clinic-planning/clinic-plan'
import type { Clinic } from '../../../domain/clinic/clinic'
import { visitOf } from '../../../domain/protocol/protocol'
import { lookOf } from '../../../domain/protocol/stages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { KindMark } from '../../../ui/kind-mark'
import { counted } from '../../../ui/wording/format'
import { nameOf } from '../../../ui/wording/title-of'
import changes from './changes.module.css'
import styles from './several.module.css'
import { SlotChange } from './slot-words'

/** Dates shown at once. */
const page = 60

export function PersonDates({ clinic, person: { name, dates } }: { readonly clinic: Clinic; readonly person: PersonsDates }) {
  const [shown, setShown] = useState(page)
  return (
    <Card title={`${name}’s dates`} aside={counted(dates.length, 'date changes', 'dates change')} isFlush>
      <ul className={changes.personDates}>
        {dates.slice(0, shown).map(({ course, session, from, to }) => {
          const visit = visitOf(course.protocol, session)
          return (
            <li key={`${course.id} ${session}`}>
              <span className={changes.session}>
                <b>
                  <bdi>{course.code}</bdi>
                </b>
                {visit !== undefined && <KindMark look={lookOf(visit.kind)} isOutlined />}
                {nameOf(session, titlesOf(course.protocol))}
              </span>
              <SlotChange clinic={clinic} from={from} to={to} withPeople={false} />
            </li>
          )
        })}
      </ul>
      {dates.length === 0 && <p className={styles.none}>No date matches.</p>}
      {dates.length > shown && (
        <p className={styles.more}>
          <Button size="small" onPress={() => setShown(shown + 4 * page)}>
            Show more of the {dates.length} dates
          </Button>
        </p>
      )}
    </Card>
  )
}
