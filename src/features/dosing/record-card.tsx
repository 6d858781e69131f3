/** Lists what was noted, newest first, each line with who and when, correctable with a reason; refuses to take a line away. */
import { useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { ReasonDialog } from '../../acts/reason-dialog'
import { titlesOf } from '../../acts/titles'
import { useAct } from '../../acts/use-act'
import type { Course, Session } from '../../domain/course/course'
import { type DosingEntry, compare } from '../../domain/course/dosing/dosing-fact'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Menu } from '../../ui/menu'
import { factDetail, factTitle, outsideInWords, timedFactInWords } from '../../ui/wording/dosing-words'
import { clockTime, shortDay } from '../../ui/wording/format'
import { refusalSentences } from '../../ui/wording/refusal-sentence'
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
  const act = useAct(true)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { record } = session
  const lines = record.toReversed().toSorted((one, other) => compare(other, one))
  const isHeld = session.status === 'in-progress' || session.status === 'completed'
  const begun = session.encounter
  return (
    <Card title="Record" aside="each line with time and person">
      <ol className={styles.record} aria-label="Newest first">
        {session.encounter !== null && session.encounter.to !== null && (
          <li>
            <time>{clockTime(session.encounter.to)}</time>
            <div>
              <b>Session ended</b>
            </div>
          </li>
        )}
        {lines.map((entry) => (
          <Line key={entry.id} entry={entry} isOtherDay={begun !== null && entry.day !== begun.day} onAsk={(what) => setAsked({ act: what, entry })} />
        ))}
        {begun !== null && begun.from !== null && (
          <li>
            <time>{clockTime(begun.from)}</time>
            <div>
              <b>Session started</b>
            </div>
          </li>
        )}
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
          onAct={async (reason) => {
            const outcome = await act(course.id, { type: 'StrikeDosingEntry', session: session.id, entry: asked.entry.id, reason })
            return outcome.verdict === 'refused' ? refusalSentences(outcome.refusal, titlesOf(course.protocol)).join(' ') : null
          }}
        >
          {timedFactInWords(asked.entry)}. It stays to be read, struck out, with your reason.
        </ReasonDialog>
      )}
    </Card>
  )
}

interface LineProps {
  readonly entry: DosingEntry
  readonly isOtherDay: boolean
  readonly onAsk: (act: Asked['act']) => void
}

function Line({ entry, isOtherDay, onAsk }: LineProps) {
  const { day, time, fact, by, reason, deviations, corrected, struck } = entry
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
        {corrected !== null && <p className={styles.amended}>{`corrected by ${corrected.by.name}: “${corrected.reason}”`}</p>}
        {struck !== null && <p className={styles.amended}>{`struck out by ${struck.by.name}: “${struck.reason}”`}</p>}
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
