/** Knows the month of the whole clinic; refuses to know more of a course than its sessions' dates. */
import { Link, useNavigate, useSearchParams } from 'react-router'
import { MonthPager } from '../../acts/month-pager'
import { entriesBetween } from '../../desk/lines'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { addDays, monthOf, parseDay } from '../../domain/time/day'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { counted } from '../../ui/wording/format'

/** Days shown before and after the month, so that its first and last week are whole. */
const overhang = 6

export function CalendarPage() {
  const { today } = useNow()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const month = parseDay(search.get('month') ?? '') ?? today
  const { from, to } = monthOf(month)
  const { entries, clinic } = useBook(['calendar', from, today], (book) => ({
    entries: entriesBetween(book, addDays(from, -overhang), addDays(to, overhang), today),
    clinic: book.clinic(),
  }))
  const inMonth = entries.filter(({ line }) => line.day !== null && line.day >= from && line.day <= to)

  return (
    <>
      <PageHead title="Calendar" sub={clinic === null ? undefined : `${counted(inMonth.length, 'session', 'sessions')} this month`} />
      {clinic === null ? (
        <Card label="No clinic">
          <EmptyState
            missing="day"
            title="No clinic yet"
            acts={
              <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
                Set up your clinic
              </Link>
            }
          >
            The calendar shows every course of the clinic, month by month.
          </EmptyState>
        </Card>
      ) : (
        <Card label="Month">
          <MonthPager
            month={month}
            today={today}
            clinic={clinic}
            weekCount={{ by: 'year' }}
            entries={entries}
            onMonth={(day) => setSearch({ month: day })}
            onOpen={({ courseId }) => void navigate(`/patients/${courseId}`)}
          />
        </Card>
      )}
    </>
  )
}
