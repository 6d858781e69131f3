/** Knows the way to plans for several courses: who, how long to look, what was found; refuses to book before it is adopted. */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type AskedTogether, questionOf, wishOfCourse } from '../../../desk/clinic-planning/clinic-question'
import { useClinicRun } from '../../../desk/clinic-planning/use-clinic-run'
import { useBook } from '../../../desk/use-book'
import { useDesk, useNow } from '../../../desk/use-desk'
import type { Clinic } from '../../../domain/clinic/clinic'
import { isOngoing } from '../../../domain/course/lifecycle'
import { Button, buttonClass } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { EmptyState } from '../../../ui/empty-state'
import { PageHead } from '../../../ui/page-head'
import { counted } from '../../../ui/wording/format'
import { AskCard } from './ask-card'
import { NewPatients } from './new-patients'
import { ProgressCard } from './progress-card'
import { Result } from './result'
import { RunningCourses } from './running-courses'
import { efforts, useSeveralDraft } from './several-draft'
import styles from './several.module.css'
import { useAskToLeave } from './use-ask-to-leave'

const crumb = <Link to="/plan">Planning</Link>

export function SeveralPage() {
  const clinic = useBook(['clinic'], (book) => book.clinic())
  if (clinic !== null) return <Planning clinic={clinic} />
  return (
    <>
      <PageHead crumb={crumb} title="Plan several together" />
      <Card label="No clinic">
        <EmptyState
          missing="room"
          title="First, who and where"
          acts={
            <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
              Set up your clinic
            </Link>
          }
        >
          Plans need opening hours, therapists and at least one room.
        </EmptyState>
      </Card>
    </>
  )
}

function Planning({ clinic }: { readonly clinic: Clinic }) {
  const desk = useDesk()
  const { today } = useNow()
  const navigate = useNavigate()
  const { patients, replanned, keepsConfirmed, effort, found, find, discard } = useSeveralDraft()
  const { state, start, stop, drop } = useClinicRun()
  const [courses, setCourses] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [isDiscarding, setDiscarding] = useState(false)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const { to, stay } = useAskToLeave(state !== null)
  const counts = useBook(['to-plan', today, keepsConfirmed, replanned], (book) => {
    const ongoing = book.courses().filter(({ standing }) => isOngoing(standing))
    const ticked = ongoing.filter((course) => replanned.includes(course.id) && wishOfCourse(book, course, today, keepsConfirmed) !== null).length
    return { ticked, staying: ongoing.length - ticked }
  })

  const begin = () => {
    const asked: AskedTogether = { patients, replanned, keepsConfirmed }
    const question = questionOf(desk.book, today, asked)
    const late = patients.filter((patient) => patient.start < today)
    const taken = patients.filter(({ code }) => desk.book.isPatientCodeTaken(code))
    const problem =
      late.length > 0
        ? `The start of ${late.map(({ code }) => code).join(', ')} lies in the past by now.`
        : taken.length > 0
          ? `${taken.map(({ code }) => code).join(', ')} got a course meanwhile.`
          : undefined
    setFault(problem)
    if (question === null || problem !== undefined || question.wishes.length === 0) {
      find(null)
      return
    }
    find(null)
    const revision = desk.book.revision()
    setCourses(question.wishes.length)
    start(question, efforts[effort], {
      onAnswer: (answers, bound) => find({ asked, question, revision, answers, bound }),
      onFail: () => setFault('The planning stopped by a fault of the app. Nothing was booked, and what you asked for is still here. Try again, or with fewer courses.'),
    })
  }

  const changeWish = (id: string) => {
    find(null)
    setEditing(id)
  }

  if (state !== null) {
    return (
      <>
        <PageHead crumb={crumb} title={`Planning ${counted(courses, 'course', 'courses')}`} sub="Nothing is booked until you adopt the plans" />
        <ProgressCard
          state={state}
          courses={courses}
          onStop={() => {
            if (state.progress.leftOut < courses) stop()
            else drop()
          }}
        />
        <ConfirmDialog
          title="Stop planning and leave?"
          isOpen={to !== null}
          confirmWords="Stop and leave"
          cancelWords="Stay"
          onClose={stay}
          onConfirm={() => {
            drop()
            if (to !== null) void navigate(to)
          }}
        >
          <p>What was found so far is lost. What you asked for stays on the list, and nothing is booked.</p>
        </ConfirmDialog>
      </>
    )
  }

  if (found !== null) {
    const planned = found.question.wishes.length
    return (
      <>
        <PageHead
          crumb={crumb}
          title={`Plans for ${counted(planned, 'course', 'courses')}`}
          sub="Nothing is booked until you adopt them"
          acts={<Button onPress={() => find(null)}>Change what was asked</Button>}
        />
        <Result clinic={clinic} found={found} onAgain={begin} onChangeWish={changeWish} />
        <p className="visually-hidden" role="status">
          Plans are ready.
        </p>
      </>
    )
  }

  return (
    <>
      <PageHead
        crumb={crumb}
        title="Plan several together"
        sub="Many courses that share people and rooms"
        acts={(patients.length > 0 || replanned.length > 0) && <Button onPress={() => (patients.length > 0 ? setDiscarding(true) : discard())}>Discard</Button>}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NewPatients clinic={clinic} editing={editing} onEdit={setEditing} />
          <RunningCourses />
        </div>
        <div className={styles.side}>
          <AskCard patients={patients.length} replanned={counts.ticked} staying={counts.staying} fault={fault} onStart={begin} />
        </div>
      </div>
      <ConfirmDialog
        title="Discard the list?"
        isOpen={isDiscarding}
        confirmWords="Discard it"
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false)
          discard()
        }}
      >
        <p>{counted(patients.length, 'patient', 'patients')} on it would have to be listed again. What is booked stays.</p>
      </ConfirmDialog>
    </>
  )
}
