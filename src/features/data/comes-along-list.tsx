/** Says what a backup would bring beside histories: who records, what else this device would remember, and texts typed and not noted; refuses to bring any. */
import type { ReactNode } from 'react'
import { actorFrom, actorKey } from '../../desk/actor'
import type { ComesAlong } from '../../desk/backup/comes-along'
import { courseOfLanguage } from '../../desk/backup/kept-preferences'
import { type Prospect, courseThere } from '../../desk/backup/prospect'
import { useDesk } from '../../desk/use-desk'
import { Icon } from '../../ui/icon'
import { counted } from '../../ui/wording/format'
import styles from './data.module.css'

export interface ComesAlongListProps {
  readonly along: ComesAlong
  readonly prospect: Prospect
}

export function ComesAlongList({ along: { preferences, drafts, draftsLeft }, prospect }: ComesAlongListProps) {
  const desk = useDesk()
  const codeOf = (course: string) => {
    const there = prospect.courses.find((beside) => beside.there.stream === course)
    return (there === undefined ? null : courseThere(there))?.patient.code ?? desk.book.course(course)?.patient.code ?? ''
  }
  if (preferences.size + drafts.length + draftsLeft.length === 0) return null
  return (
    <ul className={styles.groups} aria-label="What comes along">
      {remembered(preferences, desk.actor().name).map((said, index) => (
        <li key={index}>
          <Icon name="arrow-end" />
          <p>{said}</p>
        </li>
      ))}
      {drafts.length > 0 && (
        <li>
          <Icon name="plus" />
          <details>
            <summary>{counted(drafts.length, 'text', 'texts')} typed and not noted {drafts.length === 1 ? 'comes' : 'come'} along, to be copied from “Typed and not yet noted”</summary>
            <p className={styles.codes}>
              {drafts.map(({ courseId, session, form, about, shape, title }) => (
                <span key={JSON.stringify([courseId, session, form, about, shape])}>
                  <bdi>{codeOf(courseId)}</bdi> <bdi>{title}</bdi>
                </span>
              ))}
            </p>
          </details>
        </li>
      )}
      {draftsLeft.length > 0 && (
        <li>
          <Icon name="minus" />
          <p>
            {counted(draftsLeft.length, 'text', 'texts')} typed and not noted {draftsLeft.length === 1 ? 'stays out: its course' : 'stay out: their courses'} would not be here
          </p>
        </li>
      )}
    </ul>
  )
}

function remembered(preferences: ReadonlyMap<string, unknown>, actorHere: string): readonly ReactNode[] {
  const languages = [...preferences.keys()].filter((key) => courseOfLanguage(key) !== null).length
  const actorThere = actorFrom(preferences.get(actorKey)).name
  return [
    ...(preferences.has(actorKey)
      ? [
          <>
            Who records on this device: <bdi>{actorThere}</bdi>
            {actorThere !== actorHere && <>, in place of <bdi>{actorHere}</bdi></>}
          </>,
        ]
      : []),
    ...(preferences.has('dates-shown') ? ['Dates and times are shown as the file says'] : []),
    ...(preferences.has('calendar-keys') ? ['Single keys act in the calendar, or not, as the file says'] : []),
    ...(languages > 0 ? [`The sheets of ${counted(languages, 'patient', 'patients')} are printed in the language that the file says`] : []),
  ]
}
