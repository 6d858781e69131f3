/** Knows where the records lie, how safe they are there, and what is wrong with any; refuses to show what is in them. */
import { useState } from 'react'
import { Link } from 'react-router'
import { LeftTyped, sessionSaid, useLeftTyped } from '../../acts/drafts/left-typed'
import { AskDates } from '../../acts/ask-dates'
import { titlesOf } from '../../acts/titles'
import { useRemoveSample, useFillSample } from '../../acts/use-sample'
import { storageSentence } from '../../acts/storage-sentence'
import type { Draft } from '../../desk/drafts'
import { useBook } from '../../desk/use-book'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { DefinitionList } from '../../ui/definition-list'
import { PageHead } from '../../ui/page-head'
import { useDatesShown } from '../../ui/use-dates-shown'
import { useToasts } from '../../ui/toasts'
import { clockNames } from '../../ui/wording/clock-names'
import { counted, weekdayName } from '../../ui/wording/format'
import { BackupCard } from './backup-card'
import { CourseFileCard } from './course-file-card'
import styles from './data.module.css'
import { HistoryCheckCard } from './history-check-card'

export interface DataPageProps {
  /** What the browser answered when asked to keep the records. */
  readonly kept: 'granted' | 'denied' | 'unsupported' | 'unknown'
  /** Bytes used and allowed; null where the browser does not tell. */
  readonly room: { readonly usedBytes: number; readonly quotaBytes: number } | null
  /** Which version of the app runs; empty where it is not built. */
  readonly version: string
}

export function DataPage({ kept, room, version }: DataPageProps) {
  const { courses, samples, hasClinic, damaged } = useBook(['data'], (book) => ({
    courses: book.courses().length,
    samples: book.courses().filter(({ sample }) => sample).length,
    hasClinic: book.clinic() !== null,
    damaged: book.damaged(),
  }))

  return (
    <>
      <PageHead title="Data" sub="Everything stays in this browser on this device" />
      <div className={styles.columns}>
        <Card title="On this device">
          <DefinitionList
            items={[
              { term: 'Courses', detail: samples === 0 ? String(courses) : `${courses}, ${samples} of them sample` },
              { term: 'Kept', detail: promises[kept] },
              { term: 'Room', detail: room === null ? 'The browser does not tell.' : `${megabytes(room.usedBytes)} of ${megabytes(room.quotaBytes)} MB used` },
              { term: 'Sent', detail: 'Nothing. The app has no server and makes no request to anywhere else.' },
            ]}
          />
        </Card>
        <BackupCard version={version} />
        <CourseFileCard />
        <HistoryCheckCard />
        <DatesCard />
        <LeftCard />
        {damaged.length > 0 && <DamagedCard streams={damaged.map(({ stream }) => stream)} />}
        <SampleCard samples={samples} isEmpty={courses === 0 && !hasClinic} />
        <Card title="What this app is">
          <p className={styles.words}>
            A scheduling aid: it plans, tracks and prints sessions. It is no medical device and gives no dosing advice. Windows marked as the
            clinic’s own are defaults without a source and yours to change.
          </p>
        </Card>
      </div>
    </>
  )
}

const promises: Readonly<Record<DataPageProps['kept'], string>> = {
  granted: 'The browser has promised to keep it until you remove it.',
  denied:
    'The browser has promised nothing: it may clear it when space runs out, or after weeks without a visit. Install the app or visit it often.',
  unsupported: 'This browser does not say whether it keeps it. Install the app or visit it often.',
  unknown: 'The browser has not answered yet.',
}

function DatesCard() {
  const { weekStart, clock } = useDatesShown()
  return (
    <Card title="Dates and times">
      <DefinitionList
        items={[
          { term: 'Weeks', detail: `Begin on ${weekdayName(weekStart)}` },
          { term: 'Times', detail: clockNames[clock] },
        ]}
      />
      <div className={styles.acts}>
        <AskDates words="Choose how they are shown" look={{ tone: 'plain' }} />
      </div>
    </Card>
  )
}

/** Of every course, also of one that is not here any more. */
function LeftCard() {
  const desk = useDesk()
  const left = useLeftTyped()
  const whose = (draft: Draft) => {
    const { courseId } = draft
    const course = desk.book.course(courseId)
    if (course === undefined || course.standing === 'discarded') return 'a course that is not on this device any more'
    const session = sessionSaid(draft, titlesOf(course.protocol))
    return (
      <>
        {session !== '' && `${session}, `}
        <Link to={`/patients/${courseId}`}>
          <bdi>{course.patient.code}</bdi>
        </Link>
      </>
    )
  }
  return <LeftTyped drafts={left} whose={whose} />
}

function megabytes(bytes: number): string {
  return Math.max(0.1, bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: bytes > 1e8 ? 0 : 1 })
}

function DamagedCard({ streams }: { readonly streams: readonly string[] }) {
  const desk = useDesk()
  const { show } = useToasts()
  const rebuild = async (stream: string) => {
    const rebuilt = await desk.rebuild(stream)
    if (rebuilt.ok) show({ tone: 'done', title: 'Record rebuilt from its log.' })
    else show({ tone: 'refused', title: 'Not rebuilt.', text: storageSentence(rebuilt.failure) })
  }
  return (
    <Card title={streams.length === 1 ? 'One record cannot be read' : `${streams.length} records cannot be read`}>
      <p className={styles.words}>
        What is stored is not what was written. Every other record is untouched. Its log can rebuild it, entry by entry.
      </p>
      <ul className={styles.list}>
        {streams.map((stream, index) => (
          <li key={stream}>
            <span>Record {index + 1}</span>
            <Button size="small" onPress={() => void rebuild(stream)}>
              Rebuild from its log
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SampleCard({ samples, isEmpty }: { readonly samples: number; readonly isEmpty: boolean }) {
  const { fill, isBusy } = useFillSample()
  const remove = useRemoveSample()
  const [isAsking, setAsking] = useState(false)
  const isSampleClinic = useBook(['sample-clinic'], (book) => book.clinic()?.sample === true)
  if (!isEmpty && samples === 0 && !isSampleClinic) return null
  return (
    <Card title="Sample clinic">
      {isEmpty ? (
        <>
          <p className={styles.words}>
            A clinic with four therapists, two dosing rooms and eight patients at different stages. Everybody in it is invented, it is marked on
            screen and paper, and it leaves with one click.
          </p>
          <div className={styles.acts}>
            <Button onPress={() => void fill()} isPending={isBusy}>
              Fill with a sample clinic
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.words}>Everybody in it is invented. Removing it takes out its courses, their logs, and the clinic itself.</p>
          <div className={styles.acts}>
            <Button onPress={() => setAsking(true)}>Remove the sample clinic</Button>
          </div>
        </>
      )}
      <ConfirmDialog
        title="Remove the sample clinic?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmWords="Remove it"
        onConfirm={() => {
          setAsking(false)
          void remove()
        }}
      >
        {counted(samples, 'sample course', 'sample courses')} with their history leave this device, and so does what you changed in them. It
        cannot be undone; it can be filled in anew. Courses of your own stay.
      </ConfirmDialog>
    </Card>
  )
}
