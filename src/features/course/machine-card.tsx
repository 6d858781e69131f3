/** Knows where a course stands and by which ways it may leave its path; refuses to take any of them without a reason. */
import { Suspense, lazy, useState } from 'react'
import { formPlace } from '../../acts/drafts/form-place'
import { ReasonDialog } from '../../acts/reason-dialog'
import { titlesOf } from '../../acts/titles'
import { useAct, useGive } from '../../acts/use-act'
import type { CourseCommand } from '../../domain/course/commands'
import type { Course } from '../../domain/course/course'
import { sessionsReleasedBy } from '../../domain/course/decide-standing'
import { type CourseEventType, courseLifecycle, isAhead, sessionWork } from '../../domain/course/lifecycle'
import { isAllRecorded } from '../../domain/course/open-sessions'
import type { SessionLine } from '../../domain/course/session-line'
import { stageStatesOf } from '../../domain/course/stage-of-course'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dialog } from '../../ui/dialog'
import { CourseMachine } from '../../ui/machine/course-machine'
import { CourseLifecycle, SessionLifecycle } from '../../ui/machine/lifecycle-diagram'
import { commandNames } from '../../ui/wording/command-words'
import { counted, listOf, shortDay } from '../../ui/wording/format'
import { gateWords } from '../../ui/wording/gate-words'
import { statusNames } from '../../ui/wording/kind-words'
import { standingName } from '../../ui/wording/standing-words'
import styles from './course.module.css'
import type { GiveCommand } from './give-command'
import { HoldDialog } from './hold-dialog'
import { ResumeDialog } from './resume-dialog'

type Exit = Extract<CourseCommand, { reason: string }>['type'] & ('PutOnHold' | 'ResumeCourse' | 'StopDosing' | 'EndCourseEarly' | 'WithdrawCourse' | 'RecordLostToFollowUp')

/** It brings the library of protocols with it. */
const AmendDialog = lazy(async () => ({ default: (await import('./amend-dialog')).AmendDialog }))

const exits: readonly { readonly id: Exit; readonly event: CourseEventType }[] = [
  { id: 'ResumeCourse', event: 'CourseResumed' },
  { id: 'PutOnHold', event: 'CoursePutOnHold' },
  { id: 'StopDosing', event: 'DosingStopped' },
  { id: 'EndCourseEarly', event: 'CourseEndedEarly' },
  { id: 'WithdrawCourse', event: 'CourseWithdrawn' },
  { id: 'RecordLostToFollowUp', event: 'CourseLostToFollowUp' },
]

export function MachineCard({ course, lines }: { readonly course: Course; readonly lines: readonly SessionLine[] }) {
  const giveTo = useGive()
  const say = useAct()
  const titleOf = titlesOf(course.protocol)
  const [exit, setExit] = useState<Exit | null>(null)
  const [showsTables, setShowsTables] = useState(false)
  const [isAmending, setAmending] = useState(false)
  const next = courseLifecycle[course.standing]
  const stages = stageStatesOf(course).map((stage) => ({ ...stage, detail: detailOf(stage, lines) }))
  const open = exits.filter(({ event }) => next[event] !== undefined)

  const close = () => setExit(null)
  const give: GiveCommand = (command) => giveTo(course.id, command)

  return (
    <Card
      title="Where the course stands"
      aside={
        <span className={styles.machineActs}>
          {sessionWork[course.standing] !== 'none' && (
            <Button size="small" tone="quiet" onPress={() => setAmending(true)}>
              Amend the protocol
            </Button>
          )}
          <Button size="small" tone="quiet" onPress={() => setShowsTables(true)}>
            Every state and what may follow
          </Button>
        </span>
      }
    >
      <CourseMachine
        label="Where the course stands"
        stages={stages}
        exits={open.map(({ id }) => ({ id, title: commandNames[id], disabled: false }))}
        gateSentence={gateSentence(course, lines)}
        onExit={(id) => setExit(open.find((one) => one.id === id)?.id ?? null)}
      />
      {course.standing !== 'active' && course.standingReason !== '' && (
        <p className={styles.standing}>
          <b>{standingName(course)}:</b> {course.standingReason}
        </p>
      )}
      {isAllRecorded(course) && next.CourseCompleted !== undefined && (
        <p className={styles.standing}>
          Every session is recorded.{' '}
          <Button size="small" icon="tick" onPress={() => void say(course.id, { type: 'CompleteCourse' })}>
            Complete the course
          </Button>
        </p>
      )}
      {isAmending && (
        <Suspense fallback={null}>
          <AmendDialog course={course} titleOf={titleOf} onGive={give} onClose={() => setAmending(false)} />
        </Suspense>
      )}
      {exit === 'PutOnHold' && <HoldDialog course={course} lines={lines} onGive={give} onClose={close} />}
      {exit === 'ResumeCourse' && <ResumeDialog course={course} titleOf={titleOf} onGive={give} onClose={close} />}
      {exit !== null && exit !== 'PutOnHold' && exit !== 'ResumeCourse' && (
        <ReasonDialog
          title={`${commandNames[exit]}?`}
          place={formPlace('standing', course.id, null, exit)}
          actWords={commandNames[exit]}
          isHurtful={exit !== 'RecordLostToFollowUp'}
          onClose={close}
          onAct={(reason) => give({ type: exit, reason })}
        >
          {consequence(exit, course, lines)}
        </ReasonDialog>
      )}
      <Dialog title="Every state and what may follow" isOpen={showsTables} onClose={() => setShowsTables(false)} size="wide">
        <div className={styles.tables}>
          <CourseLifecycle here={course.standing} />
          <SessionLifecycle here={null} />
        </div>
      </Dialog>
    </Card>
  )
}

function detailOf(stage: ReturnType<typeof stageStatesOf>[number], lines: readonly SessionLine[]): string {
  if (stage.total === 0) return ''
  const own = lines.filter(({ session }) => stage.sessions.includes(session))
  if (stage.total === 1) {
    const [line] = own.filter(({ day }) => day !== null)
    if (line === undefined) return ''
    return takesPlace(line) && line.day !== null ? shortDay(line.day) : statusNames[line.status].toLowerCase()
  }
  return `${stage.closed} of ${stage.total}`
}

/** Held, or ahead with a date; what is going on is said so. */
function takesPlace({ status }: SessionLine): boolean {
  return isAhead(status) || status === 'completed'
}

/** What the next dosing session still waits for. */
function gateSentence(course: Course, lines: readonly SessionLine[]) {
  const dosing = lines.find(({ look, status, slot }) => look === 'dosing' && isAhead(status) && slot !== null)
  if (dosing === undefined || course.standing !== 'active') return null
  const titleOf = titlesOf(course.protocol)
  if (dosing.openGates.length === 0) {
    return (
      <>
        <b>Before {dosing.title}:</b> every condition is answered.
      </>
    )
  }
  const [first, second] = dosing.openGates
  const words = [first, second].flatMap((gate) => (gate === undefined ? [] : [gateWords(gate, titleOf)]))
  const more = dosing.openGates.length - words.length
  return (
    <>
      <b>Open before {dosing.title}:</b> {listOf(more > 0 ? [...words, `${more} more`] : words)}.
    </>
  )
}

function consequence(exit: Exclude<Exit, 'PutOnHold' | 'ResumeCourse'>, course: Course, lines: readonly SessionLine[]): string {
  const released = new Set(sessionsReleasedBy(exit, course))
  const titles = lines.filter(({ session, slot }) => released.has(session) && slot !== null).map(({ title }) => title)
  const cancels = titles.length === 0 ? 'No session ahead is cancelled.' : `Cancels ${counted(titles.length, 'session', 'sessions')} ahead: ${listOf(titles)}.`
  switch (exit) {
    case 'StopDosing':
      return `${cancels} Follow-up goes on.`
    case 'EndCourseEarly':
      return `${cancels} The course counts as ended, not as completed to its last session.`
    case 'WithdrawCourse':
      return `${cancels} What was recorded stays.`
    case 'RecordLostToFollowUp':
      return `${cancels} If the patient is found again, the course can be resumed.`
  }
}
