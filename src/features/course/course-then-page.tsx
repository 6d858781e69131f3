/** Knows one course as it stood at a moment gone by; refuses to offer any act on it. */
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { AsItStood } from '../../acts/past/as-it-stood'
import { PastShown } from '../../acts/past/past-shown'
import { useHistoryOf } from '../../desk/history/use-histories'
import { linesOf } from '../../desk/lines'
import { type Until, untilEndOf, untilRow } from '../../desk/past/until'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { type Day, parseDay } from '../../domain/time/day'
import { wallTimeAt } from '../../domain/time/zone'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { listOf, longDayYear } from '../../ui/wording/format'
import { standingName } from '../../ui/wording/standing-words'
import { courseFacts } from './course-facts'
import { NoCourse } from './no-course'
import { RibbonCard } from './ribbon-card'
import { SessionsCard } from './sessions-card'

/** The moment is a row of the history (`row=12`), or the end of a day (`asof=2027-03-01`). */
export function CourseThenPage() {
  const { courseId = '' } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { today } = useNow()
  const { zone, isThere } = useBook(['course-then', courseId], (book) => ({
    zone: book.clinic()?.zone ?? null,
    isThere: book.course(courseId) !== undefined,
  }))
  const { log, failure } = useHistoryOf(courseId)
  const rows = log?.rows ?? []
  const row = rows.find(({ sequence }) => String(sequence) === search.get('row'))
  const asOf = parseDay(search.get('asof') ?? '') ?? today
  if (!isThere || zone === null) return <NoCourse />
  if (log === null && failure === null) return null
  const until: Until = row === undefined ? untilEndOf(asOf, zone) : untilRow(row)
  const began = rows[0] === undefined ? undefined : wallTimeAt(Date.parse(rows[0].at), zone).day
  const goTo = (day: Day) => void navigate(`/patients/${courseId}/then?asof=${day}`)
  return (
    <PastShown
      until={until}
      ways={
        <>
          <AsItStood words="Another day" look={{ size: 'small' }} min={began} onDay={goTo} />
          <Link to={`/patients/${courseId}/history`} className={buttonClass({ size: 'small' })}>
            History
          </Link>
          <Link to={`/patients/${courseId}`} className={buttonClass({ size: 'small', tone: 'primary' })}>
            Back to the present
          </Link>
        </>
      }
    >
      <CourseThen courseId={courseId} began={began} />
    </PastShown>
  )
}

function CourseThen({ courseId, began }: { readonly courseId: string; readonly began: Day | undefined }) {
  const { today } = useNow()
  const { course, clinic, lines, isBroken } = useBook(['course-then', courseId, today], (book) => {
    const found = book.course(courseId) ?? null
    return { course: found, clinic: book.clinic(), lines: found === null ? [] : linesOf(book, found, today), isBroken: book.damaged().some(({ stream }) => stream === courseId) }
  })
  if (course === null || clinic === null) return <NotThere began={isBroken ? undefined : began} />
  const facts = courseFacts(course, clinic, lines, today)
  return (
    <>
      <PageHead
        crumb={<Link to="/patients">Patients</Link>}
        title={<bdi>{course.patient.code}</bdi>}
        sub={
          <>
            {facts.protocolWords} from {longDayYear(facts.firstDay)} · {listOf(facts.pair)} ·{' '}
            <b>{course.standing === 'active' && facts.week !== null ? `week ${facts.week}` : standingName(course)}</b>
          </>
        }
      />
      <RibbonCard course={course} clinic={clinic} lines={lines} facts={facts} today={today} />
      <SessionsCard
        course={course}
        lines={lines}
        clinic={clinic}
        today={today}
        slack={undefined}
        aside={`${facts.done} of ${facts.total} completed`}
        menuFor={() => null}
        onAdd={undefined}
      />
    </>
  )
}

/** `began` is undefined where the history does not hold that far, so that nobody knows how the course stood. */
function NotThere({ began }: { readonly began: Day | undefined }) {
  return (
    <Card label="No course then">
      <EmptyState missing="course" title={began === undefined ? 'Nobody can say how it stood' : 'There was no course yet'}>
        {began === undefined ? 'The history of this course does not hold up to that moment.' : `Its history begins on ${longDayYear(began)}.`}
      </EmptyState>
    </Card>
  )
}
