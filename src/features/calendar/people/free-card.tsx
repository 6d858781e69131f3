/** Knows what is still free on a day: starts for each pair, and the next dosing day; refuses to know how it is found. */
import { Fragment, useState } from 'react'
import type { DosingDay } from '../../../desk/free-dosing-day'
import type { FreeDay, PairTimes } from '../../../desk/free-times'
import { useFreeTimes } from '../../../desk/use-free-times'
import { type Clinic, type TherapistId, listsConsultRooms, therapistName } from '../../../domain/clinic/clinic'
import type { ClockTime } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { counted, length, listOf, longDay, shortDay } from '../../../ui/wording/format'
import { obstacleInWords, placeInWords, startRuns } from './free-words'
import styles from './people.module.css'

export interface FreeCardProps {
  readonly day: Day
  readonly today: Day
  readonly timeNow: ClockTime
  readonly clinic: Clinic
  /** Where any are chosen, only pairs with one of them are told. */
  readonly chosen: readonly TherapistId[]
}

export function FreeCard({ day, today, timeNow, clinic, chosen }: FreeCardProps) {
  const free = useFreeTimes(day, today, timeNow)
  return (
    <Card title="Free on this day" aside={shortDay(free?.day ?? day)}>
      {day < today ? <p className={styles.quiet}>This day has gone by.</p> : free != null && <Free free={free} clinic={clinic} chosen={chosen} />}
    </Card>
  )
}

/** So many pairs are told at once. */
const fewPairs = 10

function Free({ free, clinic, chosen }: { readonly free: FreeDay; readonly clinic: Clinic; readonly chosen: readonly TherapistId[] }) {
  const [isWhole, setWhole] = useState(false)
  const pairs = free.pairs.filter(({ pair }) => chosen.length === 0 || pair.some((id) => chosen.includes(id)))
  const able = pairs.filter(({ starts }) => starts.length > 0)
  const shown = isWhole ? able : able.slice(0, fewPairs)
  return (
    <div className={styles.free}>
      <section aria-labelledby="free-pairs">
        <h3 id="free-pairs">{`Possible starts: a pair, ${listsConsultRooms(clinic) ? 'a room, ' : ''}90 minutes`}</h3>
        {able.length > 0 && (
          <dl className={styles.pairs}>
            {shown.map((times) => (
              <Pair key={times.pair.join(' ')} times={times} clinic={clinic} />
            ))}
          </dl>
        )}
        {able.length > shown.length && <Button onPress={() => setWhole(true)}>{`Show all ${able.length} pairs`}</Button>}
        <p className={styles.quiet}>{restInWords(pairs, able, clinic)}</p>
      </section>
      {free.dosing !== null && <Dosing dosing={free.dosing} day={free.day} clinic={clinic} />}
    </div>
  )
}

function Pair({ times: { pair, starts }, clinic }: { readonly times: PairTimes; readonly clinic: Clinic }) {
  return (
    <div>
      <dt>{listOf(pair.map((id) => therapistName(clinic, id)))}</dt>
      <dd>
        {startRuns(starts, clinic.gridMinutes).map((run, index) => (
          <Fragment key={run}>
            {index > 0 && ', '}
            <span className={styles.run}>{run}</span>
          </Fragment>
        ))}
      </dd>
    </div>
  )
}

/** What is to be said of pairs that find no time. */
function restInWords(pairs: readonly PairTimes[], able: readonly PairTimes[], clinic: Clinic): string {
  if (clinic.therapists.length < 2) return 'A pair needs two therapists.'
  if (able.length === 0) return 'No pair finds 90 minutes and a room.'
  const without = pairs.filter(({ starts }) => starts.length === 0)
  if (without.length === 0) return ''
  if (without.length > 3) return `No time for ${counted(without.length, 'other pair', 'other pairs')}.`
  return `No time for ${without.map(({ pair }) => listOf(pair.map((id) => therapistName(clinic, id)))).join('; ')}.`
}

function Dosing({ dosing, day, clinic }: { readonly dosing: DosingDay; readonly day: Day; readonly clinic: Clinic }) {
  const { here, obstacle, next, minutes, protocol } = dosing
  return (
    <section aria-labelledby="free-dosing">
      <h3 id="free-dosing">{`A dosing day of ${length(minutes)}`}</h3>
      {here !== null && <p>{`${placeInWords(here, clinic)}.`}</p>}
      {obstacle !== null && <p>{obstacleInWords(day, dosing, obstacle, clinic)}</p>}
      {here === null && <p>{next === null ? 'None in the 30 days after it either.' : `Next: ${longDay(next.day)}, ${placeInWords(next, clinic)}.`}</p>}
      <p className={styles.quiet}>{`${length(minutes)}: the longest dosing session of the courses that run, by ${protocol}.`}</p>
    </section>
  )
}
