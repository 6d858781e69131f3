/** Knows the whole log of one course as people read it; refuses to change a word of it. */
import { useMemo } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { AsItStood } from '../../acts/past/as-it-stood'
import { storageSentence } from '../../acts/storage-sentence'
import { sessionsInLog, titlesInLog } from '../../acts/titles'
import { useHistoryOf } from '../../desk/history/use-histories'
import { useBook } from '../../desk/use-book'
import { formerColleague, personName } from '../../domain/clinic/clinic'
import { wallTimeAt } from '../../domain/time/zone'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { toldHistory } from '../../ui/history/told-history'
import { PageHead } from '../../ui/page-head'
import { filtered, filtersIn, noFilters, searchWith } from './asked-in-url'
import { ChainLine } from './chain-line'
import { EntryList } from './entry-list'
import { HistoryFiltersBar } from './history-filters'
import styles from './history-page.module.css'
import { countWords, NothingLeft } from './nothing-left'
import { useTakingBack } from './taking-back'

export function CourseHistoryPage() {
  const { courseId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { course, clinic } = useBook(['course-history', courseId], (book) => ({ course: book.course(courseId) ?? null, clinic: book.clinic() }))
  const zone = clinic?.zone ?? 'UTC'
  const personOf = (id: string) => (clinic === null ? formerColleague : personName(clinic, id))
  const { log, link, failure } = useHistoryOf(courseId)
  const told = useMemo(() => toldHistory(log?.rows ?? []), [log])
  const asked = search.toString()
  const filters = useMemo(() => filtersIn(new URLSearchParams(asked)), [asked])
  const shown = useMemo(() => filtered(told, filters), [told, filters])
  const titleOf = useMemo(() => titlesInLog(log?.rows ?? [], course?.protocol), [course, log])
  const takingBack = useTakingBack(course, titleOf)
  if (course === null) return <NoCourse />

  const began = log?.rows[0] === undefined ? undefined : wallTimeAt(Date.parse(log.rows[0].at), zone).day
  const onFilters = (next: typeof filters) => setSearch(searchWith(next), { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHead
        crumb={
          <>
            <Link to="/patients">Patients</Link> ›{' '}
            <Link to={`/patients/${course.id}`}>
              <bdi>{course.patient.code}</bdi>
            </Link>
          </>
        }
        title={
          <>
            History of <bdi>{course.patient.code}</bdi>
          </>
        }
        sub={<span role="status">{log === null ? '' : countWords(shown.length, told.length)}</span>}
        acts={
          <>
            <AsItStood look={{}} min={began} onDay={(day) => void navigate(`/patients/${course.id}/then?asof=${day}`)} />
            <Link to={`/patients/${course.id}/print/record`} className={buttonClass()}>
              <Icon name="print" /> Record
            </Link>
            <Button icon="print" onPress={() => print()}>
              Print
            </Button>
          </>
        }
      />
      {failure !== null && <p role="alert">The history cannot be read: {storageSentence(failure)}</p>}
      {log !== null && (
        <>
          <HistoryFiltersBar
            told={told}
            filters={filters}
            onFilters={onFilters}
            sessions={sessionsInLog(log.rows, course.protocol).map((id) => ({ id, label: titleOf(id) ?? id }))}
          />
          <Card label="Entries" className={styles.card}>
            <ChainLine log={log} link={link} zone={zone} />
            {shown.length === 0 ? (
              <NothingLeft hasAny={told.length > 0} onAll={() => onFilters(noFilters)} />
            ) : (
              <EntryList
                key={searchWith(filters).toString()}
                told={shown}
                zone={zone}
                titleOfIn={() => titleOf}
                personOf={personOf}
                brokenAt={link?.sequence}
                actOn={({ change }) =>
                  change === takingBack.change && (
                    <Button size="small" icon="undo" onPress={takingBack.ask}>
                      Take back
                    </Button>
                  )
                }
                thenAddress={({ sequence }) => `/patients/${course.id}/then?row=${sequence}`}
                onHidden={() => onFilters(noFilters)}
              />
            )}
          </Card>
        </>
      )}
      {takingBack.dialog}
    </>
  )
}

function NoCourse() {
  return (
    <Card label="No course">
      <EmptyState
        missing="course"
        title="This course is not on this device"
        acts={
          <Link to="/patients" className={buttonClass({ tone: 'primary' })}>
            All patients
          </Link>
        }
      >
        Its history went with it, or it was never here.
      </EmptyState>
    </Card>
  )
}
