/** Knows one patient's course: its ribbon, where it stands, its sessions and what happened; refuses to know other courses. */
import { Suspense, lazy, useState } from 'react'
import { Link, useParams } from 'react-router'
import { courseForms } from '../../acts/files/course-forms'
import { FilesButton } from '../../acts/files/files-button'
import { PatientDialog } from '../../acts/patient-dialog'
import { SessionMenu } from '../../acts/session-menu'
import { titlesOf } from '../../acts/titles'
import { useGive } from '../../acts/use-act'
import { useSessionActs } from '../../acts/use-session-acts'
import { linesOf } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { useSlack } from '../../desk/use-slack'
import { isOngoing } from '../../domain/course/lifecycle'
import { Button, IconButton, buttonClass } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { elapsed, listOf, longDayYear } from '../../ui/wording/format'
import { standingName } from '../../ui/wording/standing-words'
import { AddVisitDialog } from './add-visit-dialog'
import styles from './course.module.css'
import { type CourseFacts, courseFacts } from './course-facts'
import type { GiveCommand } from './give-command'
import { ContactsCard } from './contacts-card'
import { DeviationsCard } from './deviations-card'
import { HistoryCard } from './history-card'
import { LeftCard } from './left-card'
import { MachineCard } from './machine-card'
import { MeasuresCard } from './measures-card'
import { MissedNote } from './missed-note'
import { NoCourse } from './no-course'
import { RibbonCard } from './ribbon-card'
import { SessionsCard } from './sessions-card'
import { SlackLine } from './slack-line'

/** Stands last, and brings what draws charts. */
const FiguresCard = lazy(async () => ({ default: (await import('./figures-card')).FiguresCard }))

export function CoursePage() {
  const { courseId = '' } = useParams()
  const { today } = useNow()
  const { ask, dialog } = useSessionActs()
  const [isCorrecting, setCorrecting] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const giveTo = useGive()
  const { course, clinic, lines } = useBook(['course-page', courseId, today], (book) => {
    const found = book.course(courseId) ?? null
    return { course: found, clinic: book.clinic(), lines: found === null ? [] : linesOf(book, found, today) }
  })
  const slack = useSlack([courseId], today).get(courseId)
  if (course === null || clinic === null) return <NoCourse />

  const slackOf = slack === null ? undefined : new Map((slack?.sessions ?? []).map((one) => [one.session, one]))
  const titleOf = titlesOf(course.protocol)
  const give: GiveCommand = (command) => giveTo(course.id, command)
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
            <IconButton icon="pencil" label="Correct the patient’s code, name or day of enquiry" onPress={() => setCorrecting(true)} />
            {isOngoing(course.standing) && (
              <Link to={`/repairs?what=patient&course=${course.id}`} className={buttonClass()}>
                Patient away
              </Link>
            )}
            <Link to={`/patients/${course.id}/print`} className={buttonClass()}>
              <Icon name="print" /> Print
            </Link>
            <FilesButton title="Save this course as a file" formsOf={(desk) => courseForms(desk, course.id)} />
            {facts.toRecord !== null && (
              <Button tone="primary" icon="tick" onPress={() => facts.toRecord !== null && ask('record', course.id, facts.toRecord.session)}>
                Record {facts.toRecord.title}
              </Button>
            )}
          </>
        }
      />
      <LeftCard
        course={course}
        titleOf={titleOf}
        onSession={(wanted, session, startWith) => ask(wanted, course.id, session, startWith)}
        onPatient={() => setCorrecting(true)}
        onVisit={() => setAdding(true)}
      />
      <MissedNote course={course} lines={lines} />
      <RibbonCard course={course} clinic={clinic} lines={lines} facts={facts} today={today} slack={slackOf}>
        <SlackLine slack={slack} clinic={clinic} />
      </RibbonCard>
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
          <DeviationsCard course={course} titleOf={titleOf} clinic={clinic} today={today} />
        </div>
        <HistoryCard course={course} clinic={clinic} />
      </div>
      <MeasuresCard course={course} lines={lines} today={today} titleOf={titleOf} />
      <Suspense fallback={null}>
        <FiguresCard course={course} clinic={clinic} today={today} />
      </Suspense>
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
