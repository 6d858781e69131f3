/** Lists what was noted, newest first, each line with who and when, correctable with a reason; refuses to take a line away. */
import { useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { ReasonDialog } from '../../acts/reason-dialog'
import { useGive } from '../../acts/use-act'
import type { Course, Session } from '../../domain/course/course'
import type { DosingEntry } from '../../domain/course/dosing/dosing-fact'
import { endDayOf } from '../../domain/course/encounter/held-span'
import type { Day } from '../../domain/time/day'
import type { WallTime } from '../../domain/time/zone'
import { compareWallTimes } from '../../domain/time/wall-clock'
import { Amendments } from '../../ui/amendments'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Menu } from '../../ui/menu'
import { factDetail, factTitle, outsideInWords, timedFactInWords } from '../../ui/wording/dosing-words'
import { clockTime, shortDay } from '../../ui/wording/format'
import styles from './dosing.module.css'
import { NoteDialog } from './note-dialog'
import { type NoteKind, noteKinds } from './note-draft'

export interface RecordCardProps {
  readonly course: Course
  readonly session: Session
  readonly onAdd: (kinds: readonly NoteKind[]) => void
}

interface Asked {
  readonly act: 'correct' | 'strike'
  readonly entry: DosingEntry
}

export function RecordCard({ course, session, onAdd }: RecordCardProps) {
  const give = useGive()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { record, encounter } = session
  const lines = record.toReversed().toSorted((one, other) => compareWallTimes(other, one))
  const isHeld = session.status === 'in-progress' || session.status === 'completed'
  const started = encounter === null || encounter.from === null ? null : { day: encounter.day, time: encounter.from }
  const ended = encounter === null || encounter.to === null ? null : { day: endDayOf(encounter), time: encounter.to }
  const after = lines.filter((line) => ended !== null && compareWallTimes(line, ended) > 0)
  const before = lines.filter((line) => started !== null && compareWallTimes(line, started) < 0)
  const between = lines.filter((line) => !after.includes(line) && !before.includes(line))
  const isOtherDay = ({ day }: { readonly day: Day }) => encounter !== null && day !== encounter.day
  const drawn = (some: readonly DosingEntry[]) =>
    some.map((entry) => <Line key={entry.id} entry={entry} isOtherDay={isOtherDay(entry)} onAsk={(what) => setAsked({ act: what, entry })} />)
  return (
    <Card title="Record" aside="each line with time and person">
      <ol className={styles.record} aria-label="Newest first">
        {drawn(after)}
        {ended !== null && <Turn {...ended} isOtherDay={isOtherDay(ended)} words="Session ended" />}
        {drawn(between)}
        {started !== null && <Turn {...started} isOtherDay={false} words="Session started" />}
        {drawn(before)}
      </ol>
      {lines.length === 0 && <p className={styles.quiet}>Nothing is noted yet.</p>}
      <div className={styles.recordFoot}>
        <Button size="small" icon="plus" onPress={() => onAdd(isHeld ? noteKinds : ['vitals', 'event'])}>
          Add a line, also from paper
        </Button>
      </div>
      {asked?.act === 'correct' && <NoteDialog course={course} session={session} kinds={noteKinds} entry={asked.entry} onClose={() => setAsked(null)} />}
      {asked?.act === 'strike' && (
        <ReasonDialog
          title="Strike out the line"
          place={formPlace('strike', course.id, session.id, `line ${asked.entry.id}`)}
          actWords="Strike out"
          isHurtful
          onClose={() => setAsked(null)}
          onAct={(reason) => give(course.id, { type: 'StrikeDosingEntry', session: session.id, entry: asked.entry.id, reason })}
        >
          {timedFactInWords(asked.entry)}. It stays to be read, struck out, with your reason.
        </ReasonDialog>
      )}
    </Card>
  )
}

interface TurnProps extends WallTime {
  readonly isOtherDay: boolean
  readonly words: string
}

/** What the session's own record says, among the lines. */
function Turn({ day, time, isOtherDay, words }: TurnProps) {
  return (
    <li>
      <time>
        {clockTime(time)}
        {isOtherDay && <small>{shortDay(day)}</small>}
      </time>
      <div>
        <b>{words}</b>
      </div>
    </li>
  )
}

interface LineProps {
  readonly entry: DosingEntry
  readonly isOtherDay: boolean
  readonly onAsk: (act: Asked['act']) => void
}

function Line({ entry, isOtherDay, onAsk }: LineProps) {
  const { day, time, fact, by, reason, deviations, struck } = entry
  const detail = factDetail(fact)
  return (
    <li data-struck={struck !== null || undefined} data-what={fact.what}>
      <time>
        {clockTime(time)}
        {isOtherDay && <small>{shortDay(day)}</small>}
      </time>
      <div>
        <b>{factTitle(fact)}</b>
        {detail !== '' && <p>{detail}</p>}
        {deviations.map((one) => (
          <p key={one.code} className={styles.outside}>
            {outsideInWords(one)}
            {reason !== '' && `: “${reason}”`}
          </p>
        ))}
        <Amendments {...entry} />
      </div>
      <span className={styles.by}>{by.name}</span>
      {struck === null && (
        <Menu
          label={`Acts for ${factTitle(fact)}, ${clockTime(time)}`}
          isLabelHidden
          icon="more"
          tone="quiet"
          size="small"
          acts={[
            { id: 'correct', label: 'Correct, with a reason', icon: 'pencil', onAct: () => onAsk('correct') },
            { id: 'strike', label: 'Strike out', icon: 'cross', isBad: true, onAct: () => onAsk('strike') },
          ]}
        />
      )}
    </li>
  )
}
