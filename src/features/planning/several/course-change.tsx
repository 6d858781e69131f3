/** Knows what plans made together mean for one course: all its new dates, what moves, or why it is left out; refuses to adopt. */
import { useState } from 'react'
import { titlesOf } from '../../../acts/titles'
import { type PlannedCourse, type Placing, firstDayOf } from '../../../desk/clinic-planning/clinic-plan'
import { type Clinic, therapistName } from '../../../domain/clinic/clinic'
import { membersOf } from '../../../domain/course/course'
import { type Protocol, visitOf } from '../../../domain/protocol/protocol'
import { lookOf } from '../../../domain/protocol/stages'
import { Flag } from '../../../ui/flag'
import { KindMark } from '../../../ui/kind-mark'
import { counted, listOf, shortDayYear } from '../../../ui/wording/format'
import { nameOf } from '../../../ui/wording/title-of'
import { ScoreCard } from '../score-card'
import { LeftOutReason } from './left-out-reason'
import { points } from './score-words'
import type { PlansFound } from './several-draft'
import changes from './changes.module.css'
import { SlotChange } from './slot-words'

export interface CourseChangeProps {
  readonly clinic: Clinic
  readonly course: PlannedCourse
  readonly found: PlansFound
  readonly codes: ReadonlyMap<string, string>
  readonly onChangeWish: (id: string) => void
}

/** Closed until somebody looks: a hundred plans have sixteen hundred dates. */
export function CourseChange({ clinic, course, found, codes, onChangeWish }: CourseChangeProps) {
  const [isOpen, setOpen] = useState(false)
  const hasMore = course.outcome !== 'same' && course.outcome !== 'kept'
  const line = (
    <span className={changes.line}>
      <b>
        <bdi>{course.code}</bdi>
      </b>
      <span className={changes.what}>{whatOf(clinic, course)}</span>
      <span className={changes.score}>{scoreOf(course)}</span>
    </span>
  )
  if (!hasMore) return <li className={changes.course}>{line}</li>
  return (
    <li className={changes.course}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{line}</summary>
        {isOpen && (
          <div className={changes.inside}>
            {course.outcome === 'left-out' ? (
              <LeftOutReason clinic={clinic} course={course} found={found} codes={codes} onChangeWish={onChangeWish} />
            ) : (
              <>
                <Placings clinic={clinic} protocol={course.protocol} placings={course.placings} />
                {course.costs.length > 0 && <ScoreCard score={course.score} costs={course.costs} titleOf={titlesOf(course.protocol)} isAdjusted={false} />}
              </>
            )}
          </div>
        )}
      </details>
    </li>
  )
}

function Placings({ clinic, protocol, placings }: { readonly clinic: Clinic; readonly protocol: Protocol; readonly placings: readonly Placing[] }) {
  const titleOf = titlesOf(protocol)
  return (
    <ul className={changes.placings}>
      {placings.map(({ session, from, to }) => {
        const visit = visitOf(protocol, session)
        return (
          <li key={session}>
            <span className={changes.session}>
              {visit !== undefined && <KindMark look={lookOf(visit.kind)} isOutlined />}
              {nameOf(session, titleOf)}
            </span>
            <SlotChange clinic={clinic} from={from} to={to} withPeople />
          </li>
        )
      })}
    </ul>
  )
}

function whatOf(clinic: Clinic, course: PlannedCourse) {
  switch (course.outcome) {
    case 'new': {
      const [first, last] = [course.placings[0], course.placings.at(-1)]
      const span = first === undefined || last === undefined ? '' : `${shortDayYear(first.to.day)} to ${shortDayYear(last.to.day)}`
      const people = listOf(membersOf(course.pair).map((id) => therapistName(clinic, id)))
      return (
        <>
          New plan, {span} <small>{`${counted(course.placings.length, 'session', 'sessions')} · ${people}`}</small>
        </>
      )
    }
    case 'moved': {
      const first = firstDayOf(course)
      return (
        <>
          {counted(course.placings.length, 'session moves', 'sessions move')}
          {first === null ? '' : `, from ${shortDayYear(first)} on`}
          <small>{course.staying === 0 ? '' : `${counted(course.staying, 'session', 'sessions')} ahead ${course.staying === 1 ? 'stays' : 'stay'}`}</small>
        </>
      )
    }
    case 'same':
      return 'Stays as it is booked; nothing better was found.'
    case 'kept':
      return <>Stays as it is booked. <small>No plan was found for it beside the others.</small></>
    case 'left-out':
      return <Flag tone="bad">Left out: no plan was found beside the others</Flag>
  }
}

function scoreOf(course: PlannedCourse): string {
  switch (course.outcome) {
    case 'new':
      return points(course.score)
    case 'moved':
      return `${points(course.score)}, was ${Math.round(course.was)}`
    case 'same':
    case 'kept':
    case 'left-out':
      return ''
  }
}
