/** Knows how it is shown which sessions come along with a move, from when to when, and who has to hear of it; refuses to move them. */
import type { Along } from '../desk/rippling'
import type { Clinic } from '../domain/clinic/clinic'
import { type Course, type Slot, sessionOf } from '../domain/course/course'
import type { SessionLine } from '../domain/course/session-line'
import { type SessionId, visitOf } from '../domain/protocol/protocol'
import { lookOf } from '../domain/protocol/stages'
import { KindMark } from '../ui/kind-mark'
import { breachInTwoWords } from '../ui/wording/breach-sentence'
import { counted, dayAndTime, listOf } from '../ui/wording/format'
import { type TitleOf, nameOf } from '../ui/wording/title-of'
import styles from './carried-along.module.css'
import { otherwiseNew, whoToTell } from './who-to-tell'

export interface CarriedAlongProps {
  readonly course: Course
  readonly clinic: Clinic
  /** The session in the hand, first in the list. */
  readonly session: SessionId
  readonly slot: Slot
  readonly along: readonly Along[]
  /** What would be in conflict if it stayed. */
  readonly behind: readonly SessionLine[]
  readonly titleOf: TitleOf
}

export function CarriedAlong({ course, clinic, session, slot, along, behind, titleOf }: CarriedAlongProps) {
  const rows = [{ session, from: sessionOf(course, session)?.slot ?? null, to: slot }, ...along]
  const whys = new Map(behind.map((line) => [line.session, line.conflicts]))
  const moved = new Set(rows.map((row) => row.session))
  const told = new Map(rows.map(({ session: id, from, to }) => {
    const visit = visitOf(course.protocol, id)
    return [id, visit === undefined ? '' : toldWords(whoToTell({ from, to }, visit, clinic))] as const
  }))
  // Said once where everybody hears of everything.
  const [shared, ...others] = [...new Set(told.values())]
  const forAll = others.length === 0 ? shared : undefined

  const whyOf = (id: SessionId): string => {
    if (id === session) return ''
    const conflicts = whys.get(id) ?? []
    if (conflicts.length > 0) return `If it stays: ${[...new Set(conflicts.map(breachInTwoWords))].join(', ')}.`
    const after = visitOf(course.protocol, id)?.after
    return after !== null && after !== undefined && moved.has(after) ? `Follows ${nameOf(after, titleOf)}.` : 'Makes room.'
  }

  return (
    <section className={styles.along}>
      <p aria-live="polite" className={styles.lead}>
        {leadOf(behind.length, along.length)}
        {forAll !== undefined && <span className={styles.told}> {forAll}</span>}
      </p>
      <ul aria-label="Sessions that move">
        {rows.map(({ session: id, from, to }) => {
          const visit = visitOf(course.protocol, id)
          if (visit === undefined) return null
          const wasConfirmed = sessionOf(course, id)?.status === 'confirmed'
          const why = `${whyOf(id)}${wasConfirmed ? ' Confirmed until now.' : ''}`.trim()
          return (
            <li key={id} data-told={forAll === undefined || undefined}>
              <KindMark look={lookOf(visit.kind)} isOutlined />
              <span className={styles.title}>
                <b>{nameOf(id, titleOf)}</b>
                {why !== '' && <span className={styles.why}> {why}</span>}
              </span>
              <span className={styles.shift}>
                <span>{from === null ? 'No date yet' : dayAndTime(from.day, from.time)}</span>
                <span aria-hidden="true"> → </span>
                <span className="visually-hidden"> to </span>
                <b>
                  {dayAndTime(to.day, to.time)}
                  {otherwiseNew({ from, to }, clinic)}
                </b>
              </span>
              {forAll === undefined && <span className={styles.told}>{told.get(id)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function leadOf(behind: number, along: number): string {
  const stuck = `${counted(behind, 'other session', 'other sessions')} would be in conflict.`
  if (along > behind) return `${stuck} ${along} come along and keep their windows.`
  return `${stuck} ${along === 1 ? 'It comes along and keeps its window' : 'They come along and keep their windows'}.`
}

function toldWords(told: readonly string[]): string {
  return told.length === 0 ? 'Nobody to tell: only the room changes.' : `Tell ${listOf(told)}.`
}
