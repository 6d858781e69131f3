/** Knows what left the plans of all courses, the latest first, with what waits to be assessed; refuses to change what the app wrote. */
import { Link, useSearchParams } from 'react-router'
import { FilesButton } from '../../acts/files/files-button'
import { deviationsTable } from '../../acts/files/table-forms'
import { titlesOf } from '../../acts/titles'
import { useAssessing } from '../../acts/use-assessing'
import type { Book } from '../../desk/book'
import { useBook } from '../../desk/use-book'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { type Deviation, deviationGrades } from '../../domain/course/deviations/deviation'
import { deviationsOf, isToAssess, latestFirst } from '../../domain/course/deviations/deviations-of'
import type { Day } from '../../domain/time/day'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { DeviationFacts } from '../../ui/deviation-facts'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/radio-group'
import { deviationTitle, gradeNames } from '../../ui/wording/deviation-words'
import { useDrawnSoFar } from '../../ui/use-drawn-so-far'
import { counted } from '../../ui/wording/format'
import { nameOf } from '../../ui/wording/title-of'
import styles from './deviations.module.css'

const shows = ['all', 'open', ...deviationGrades] as const
type Show = (typeof shows)[number]

interface Row {
  readonly course: Pick<Course, 'id' | 'patient' | 'protocol'>
  readonly deviation: Deviation
}

const words: Readonly<Record<Show, string>> = { all: 'All', open: 'Not yet assessed', ...gradeNames }

/** The filter stands in the address, and nothing that tells of whom. */
export function DeviationsPage() {
  const { rows, clinic } = useBook(['deviations'], (book, { today }) => ({ rows: rowsOf(book, today), clinic: book.clinic() }))
  const [search, setSearch] = useSearchParams()
  const show = shows.find((one) => one === search.get('show')) ?? 'all'
  const { assess, dialog } = useAssessing()
  const shown = rows.filter(({ deviation }) => isShown(deviation, show))
  if (clinic === null) return <Nothing words="A clinic without courses has none." />
  return (
    <>
      <PageHead
        crumb={<Link to="/patients">Patients</Link>}
        title="Deviations"
        sub={rows.length === 0 ? undefined : `${counted(rows.length, 'deviation', 'deviations')} of all courses, the latest first`}
        acts={
          <>
            <Link to="/history" className={buttonClass()}>
              History
            </Link>
            {rows.length > 0 && <FilesButton title="Save deviations as a file" formsOf={(desk) => [deviationsTable(desk, null)]} />}
          </>
        }
      />
      {rows.length > 0 && (
        <div className={styles.filters}>
          <Segmented
            label="Which deviations"
            isLabelHidden
            choices={shows.map((id) => ({ id, label: `${words[id]} ${rows.filter(({ deviation }) => isShown(deviation, id)).length}` }))}
            value={show}
            onChange={(next: Show) => setSearch(next === 'all' ? {} : { show: next }, { replace: true })}
          />
        </div>
      )}
      <Card label="Deviations of all courses">
        {shown.length === 0 ? (
          <p className={styles.none}>{rows.length === 0 ? 'None so far. What leaves a plan is written here by itself.' : show === 'open' ? 'None waits to be assessed.' : 'No deviation is of this class.'}</p>
        ) : (
          <DeviationRows key={show} rows={shown} clinic={clinic} assess={assess} />
        )}
      </Card>
      {dialog}
    </>
  )
}

/** As many as fill a tall screen, and a few screens more. */
const shares = { atFirst: 12, more: 100 }

interface DeviationRowsProps {
  readonly rows: readonly Row[]
  readonly clinic: Clinic
  readonly assess: ReturnType<typeof useAssessing>['assess']
}

function DeviationRows({ rows, clinic, assess }: DeviationRowsProps) {
  const { count, hasMore, grow, list, foot } = useDrawnSoFar(rows.length, shares)
  return (
    <div ref={list}>
      <ul className={styles.list}>
        {rows.slice(0, count).map(({ course, deviation }) => {
          const titleOf = titlesOf(course.protocol)
          const what = `${course.patient.code}, ${nameOf(deviation.session, titleOf)}, ${deviationTitle(deviation.fact)}`
          return (
            <li key={`${course.id} ${deviation.session} ${deviation.id}`}>
              <DeviationFacts deviation={deviation} titleOf={titleOf} zone={clinic.zone} level={2} whose={<Link to={`/patients/${course.id}`}><bdi>{course.patient.code}</bdi></Link>}>
                <Button size="small" aria-label={`${deviation.assessment === null ? 'Assess' : 'Correct the assessment'}: ${what}`} onPress={() => assess({ courseId: course.id, deviation, titleOf, clinic })}>
                  {deviation.assessment === null ? 'Assess' : 'Correct the assessment'}
                </Button>
              </DeviationFacts>
            </li>
          )
        })}
      </ul>
      {hasMore && (
        <div ref={foot} className={styles.more}>
          <Button onPress={grow}>{`Earlier deviations, ${rows.length - count} more`}</Button>
        </div>
      )}
    </div>
  )
}

function Nothing({ words: sentence }: { readonly words: string }) {
  return (
    <>
      <PageHead crumb={<Link to="/patients">Patients</Link>} title="Deviations" />
      <Card label="Deviations of all courses">
        <p className={styles.none}>{sentence}</p>
      </Card>
    </>
  )
}

function rowsOf(book: Book, today: Day): readonly Row[] {
  const zone = book.clinic()?.zone ?? 'UTC'
  return book
    .courses()
    .flatMap((course) => {
      const { id, patient, protocol } = course
      return deviationsOf(course, { today, zone }).map((deviation) => ({ course: { id, patient, protocol }, deviation }))
    })
    .sort((one, other) => latestFirst(one.deviation, other.deviation))
}

function isShown(deviation: Deviation, show: Show): boolean {
  if (show === 'all') return true
  return show === 'open' ? isToAssess(deviation) : deviation.assessment?.grade === show
}
