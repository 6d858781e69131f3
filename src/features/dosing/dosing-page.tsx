/** Knows one dosing session while it goes on: what was noted, what comes next, how long it is since; refuses to advise anything. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { happenedIn } from '../../acts/record-draft'
import { LeftTyped, useLeftTyped } from '../../acts/drafts/left-typed'
import { RecorderField } from '../../acts/recorder-field'
import { titlesOf } from '../../acts/titles'
import { useSessionActs } from '../../acts/use-session-acts'
import type { Draft } from '../../desk/drafts'
import { dosingRooms } from '../../desk/dosing-rooms'
import { linesOf } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { sessionOf } from '../../domain/course/course'
import { dosingDayOf } from '../../domain/course/dosing/dosing-day'
import { dueOf } from '../../domain/course/dosing/due-today'
import { takesPlace } from '../../domain/course/lifecycle'
import { visitOf } from '../../domain/protocol/protocol'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { clockTime, listOf, longDayYear, timeSpan } from '../../ui/wording/format'
import styles from './dosing.module.css'
import { GatesCard } from './gates-card'
import { NextCard } from './next-card'
import { NoteDialog } from './note-dialog'
import { type NoteKind, kindsOfNew } from './note-draft'
import { NowCard } from './now-card'
import { RecordCard } from './record-card'
import { RoomsCard } from './rooms-card'
import { useDosingActs } from './use-dosing-acts'

export function DosingPage() {
  const { courseId = '', sessionId = '' } = useParams()
  const { today, timeNow } = useNow()
  const now = { day: today, time: timeNow }
  const { course, clinic, lines } = useBook(['dosing-page', courseId, today], (book) => {
    const found = book.course(courseId) ?? null
    return { course: found, clinic: book.clinic(), lines: found === null ? [] : linesOf(book, found, today) }
  })
  const rooms = useBook(['dosing-rooms', today, timeNow], (book) => dosingRooms(book, now))
  const { ask, dialog } = useSessionActs()
  const [asked, setAsked] = useState<readonly NoteKind[] | null>(null)
  const acts = useDosingActs(courseId, sessionId, setAsked)
  const left = useLeftTyped().filter((draft) => draft.courseId === courseId && draft.session === sessionId)
  const session = course === null ? undefined : sessionOf(course, sessionId)
  const visit = course === null ? undefined : visitOf(course.protocol, sessionId)
  const line = lines.find((one) => one.session === sessionId)
  if (course === null || clinic === null || session === undefined || visit === undefined || line === undefined || visit.kind !== 'dosing') return <NoSession />

  const day = dosingDayOf(session, visit, now, clinic.zone)
  const due = dueOf(session, visit, now, clinic.zone)
  const titleOf = titlesOf(course.protocol)
  const following = lines.find((one) => one.window?.after === sessionId && one.window.target === one.window.closes && one.day !== null) ?? null
  const goOn = ({ form, about }: Draft) => {
    const kinds = form === 'note' ? kindsOfNew(about) : undefined
    if (kinds !== undefined && day.phase !== 'not-held') return () => setAsked(kinds)
    return form === 'record' ? () => ask('record', course.id, session.id, happenedIn(about)) : undefined
  }
  const onEnd = () => ask('record', course.id, session.id, 'completed')
  return (
    <>
      <PageHead
        crumb={<Link to={`/patients/${course.id}`}>Course</Link>}
        title={
          <>
            {titleOf(session.id)}, <bdi>{course.patient.code}</bdi>
          </>
        }
        sub={[
          line.day === null ? 'No date yet' : longDayYear(line.day),
          line.roomName ?? '',
          listOf(line.therapistNames),
          line.time === null || line.endTime === null ? '' : timeSpan(line.time, line.endTime),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
        acts={
          <>
            {line.day !== null && takesPlace(line.status) && (
              <Link to={`/patients/${course.id}/print/run/${session.id}`} className={buttonClass()}>
                <Icon name="print" /> Run sheet
              </Link>
            )}
            <div className={styles.recorder}>
              <RecorderField label="Noted by" />
            </div>
          </>
        }
      />
      <NowCard day={day} line={line} visit={visit} session={session} now={now} zone={clinic.zone} acts={acts} onEnd={onEnd} />
      <LeftTyped drafts={left} goOn={goOn} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {day.phase === 'ahead' && <GatesCard course={course} session={session} zone={clinic.zone} />}
          <NextCard due={due} day={day} now={now} zone={clinic.zone} following={following} acts={acts} onEnd={onEnd} />
          <RoomsCard rooms={rooms} here={{ courseId: course.id, session: session.id }} />
        </div>
        <div className={styles.main}>
          <RecordCard course={course} session={session} onAdd={setAsked} />
          {day.phase !== 'ahead' && <GatesCard course={course} session={session} zone={clinic.zone} />}
        </div>
      </div>
      <p className={styles.promise}>
        This page notes what people decide, and gives no advice on doses. Each line is written on this device at once: a closed lid or a closed tab loses none, not even words half typed. The clock is the clinic’s, now {clockTime(timeNow)}.
      </p>
      {asked !== null && <NoteDialog course={course} session={session} kinds={asked} entry={null} onClose={() => setAsked(null)} />}
      {dialog}
    </>
  )
}

function NoSession() {
  return (
    <Card label="No dosing session">
      <EmptyState
        missing="course"
        title="This dosing session is not on this device"
        acts={
          <Link to="/" className={buttonClass({ tone: 'primary' })}>
            Today
          </Link>
        }
      >
        Its course may have been undone right after it was planned, or it belonged to the sample clinic.
      </EmptyState>
    </Card>
  )
}
