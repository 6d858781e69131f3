/** Knows one patient's course: its ribbon, where it stands, its sessions and what happened; refuses to know other courses. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { PatientDialog } from '../../acts/patient-dialog'
import { SessionMenu } from '../../acts/session-menu'
import { titlesOf } from '../../acts/titles'
import { useAct } from '../../acts/use-act'
import { useSessionActs } from '../../acts/use-session-acts'
import { linesOf } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { useSlack } from '../../desk/use-slack'
import { contactSeriesOf } from '../../domain/course/contacts/contact-series'
import { isOngoing } from '../../domain/course/lifecycle'
import { measureLinesOf } from '../../domain/course/measures/measure-lines'
import { byDayOrTarget } from '../../domain/course/session-lines'
import { Button, IconButton, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { CourseRibbon } from '../../ui/calendar/course-ribbon'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { breachInTwoWords } from '../../ui/wording/breach-sentence'
import { elapsed, listOf, longDayYear } from '../../ui/wording/format'
import { refusalSentences } from '../../ui/wording/refusal-sentence'
import { standingName } from '../../ui/wording/standing-words'
import { AddVisitDialog } from './add-visit-dialog'
import styles from './course.module.css'
import { type CourseFacts, courseFacts } from './course-facts'
import type { GiveCommand } from './give-command'
import { ContactsCard } from './contacts-card'
import { DeviationsCard } from './deviations-card'
import { HistoryCard } from './history-card'
import { MachineCard } from './machine-card'
import { MeasuresCard } from './measures-card'
import { MissedNote } from './missed-note'
import { NoCourse } from './no-course'
import { SessionsCard } from './sessions-card'
import { SlackLine } from './slack-line'

export function CoursePage() {
  const { courseId = '' } = useParams()
  const { today } = useNow()
  const { ask, dialog } = useSessionActs()
  const [isCorrecting, setCorrecting] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const act = useAct(true)
  const { course, clinic, lines } = useBook(['course-page', courseId, today], (book) => {
    const found = book.course(courseId) ?? null
    return { course: found, clinic: book.clinic(), lines: found === null ? [] : linesOf(book, found, today) }
  })
  const slack = useSlack([courseId], today).get(courseId)
  if (course === null || clinic === null) return <NoCourse />

  const slackOf = slack === null ? undefined : new Map((slack?.sessions ?? []).map((one) => [one.session, one]))
  const titleOf = titlesOf(course.protocol)
  const give: GiveCommand = async (command) => {
    const outcome = await act(course.id, command)
    return outcome.verdict === 'refused' ? refusalSentences(outcome.refusal, titleOf).join(' ') : null
  }
  const facts = courseFacts(course, clinic, lines, today)
  return (
    <>
      <PageHead
        crumb={<Link to="/patients">Patients</Link>}
        title={<bdi>{course.patient.code}</bdi>}
        sub={
          <>
            {facts.protocolWords} from {longDayYear(facts.firstDay)} · {listOf(facts.pair)}
            {course.standing === 'active' ? (
              facts.week !== null && (
                <>
                  {' '}
                  · <b>week {facts.week}</b>
                </>
              )
            ) : (
              <>
                {' '}
                · <b>{standingName(course)}</b>
              </>
            )}
            {course.sample && ' · sample'}
          </>
        }
        acts={
          <>
            <IconButton icon="pencil" label="Correct the patient’s code or name" onPress={() => setCorrecting(true)} />
            {isOngoing(course.standing) && (
              <Link to={`/repairs?what=patient&course=${course.id}`} className={buttonClass()}>
                Patient away
              </Link>
            )}
            <Link to={`/patients/${course.id}/print`} className={buttonClass()}>
              <Icon name="print" /> Print
            </Link>
            {facts.toRecord !== null && (
              <Button tone="primary" icon="tick" onPress={() => facts.toRecord !== null && ask('record', course.id, facts.toRecord.session)}>
                Record {facts.toRecord.title}
              </Button>
            )}
          </>
        }
      />
      <MissedNote course={course} lines={lines} />
      <Card label={facts.ribbonTitle}>
        <CourseRibbon
          title={facts.ribbonTitle}
          lines={byDayOrTarget(lines)}
          today={today}
          lengthDays={course.protocol.lengthDays}
          closures={clinic.closures}
          restDays={facts.restDays}
          slack={slackOf}
          series={contactSeriesOf(course, today)}
          measures={measureLinesOf(course)}
          wordBreach={breachInTwoWords}
          onOpen={(session) => document.getElementById(`session-${session}`)?.focus()}
        >
          {facts.notes}
        </CourseRibbon>
        <SlackLine slack={slack} clinic={clinic} />
      </Card>
      <MachineCard course={course} lines={lines} />
      <ContactsCard course={course} today={today} titleOf={titleOf} pair={facts.pair} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <SessionsCard
            course={course}
            lines={lines}
            clinic={clinic}
            today={today}
            slack={slackOf}
            aside={asideOf(facts)}
            onAdd={isOngoing(course.standing) ? () => setAdding(true) : undefined}
            menuFor={(line) => (
              <SessionMenu course={course} session={line.session} title={line.title} onAct={(act) => ask(act, course.id, line.session)} />
            )}
          />
          <DeviationsCard course={course} titleOf={titleOf} clinic={clinic} />
        </div>
        <HistoryCard course={course} clinic={clinic} />
      </div>
      <MeasuresCard course={course} lines={lines} today={today} titleOf={titleOf} />
      {dialog}
      {isAdding && <AddVisitDialog course={course} titleOf={titleOf} onGive={give} onClose={() => setAdding(false)} />}
      {isCorrecting && <PatientDialog course={course} onClose={() => setCorrecting(false)} />}
    </>
  )
}

function asideOf({ done, total, pairMinutes }: CourseFacts): string {
  const pair = pairMinutes === 0 ? '' : ` · ${elapsed(pairMinutes)} with the pair when all are held`
  return `${done} of ${total} completed${pair}`
}
