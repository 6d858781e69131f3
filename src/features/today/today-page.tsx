/** Knows the first page: what is on, what is next, what nobody recorded, what needs a decision; refuses to know other days. */
import { Suspense, lazy } from 'react'
import { Link, useNavigate } from 'react-router'
import { EntryRows } from '../../acts/entry-rows'
import { useContactActs } from '../../acts/use-contact-acts'
import { useSessionActs } from '../../acts/use-session-acts'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { buttonClass } from '../../ui/button'
import { DayScale } from '../../ui/calendar/day-scale'
import { WeekTiles } from '../../ui/calendar/week-tiles'
import { Card } from '../../ui/card'
import { FirstFew } from '../../ui/first-few'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { useDatesShown } from '../../ui/use-dates-shown'
import { clockTime, counted, elapsed, longDay, longDayYear } from '../../ui/wording/format'
import { ContactList } from './contact-list'
import { DecisionList } from './decision-list'
import { InProgress } from './in-progress'
import { OverdueList } from './overdue-list'
import styles from './today.module.css'
import { todayView } from './today-view'

/** Seen once in the life of a clinic, so it is no part of what every first screen loads. */
const EmptyToday = lazy(async () => ({ default: (await import('./empty-today')).EmptyToday }))
/** It looks at every course, which can wait until the first screen stands. */
const DeviationsLine = lazy(async () => ({ default: (await import('./deviations-line')).DeviationsLine }))
const BackupLine = lazy(async () => ({ default: (await import('./backup-line')).BackupLine }))

/** As many of a kind as a person takes in at a glance; the number of all stands in the card's head. */
const few = 10

export function TodayPage() {
  const { today, timeNow } = useNow()
  const { weekStart } = useDatesShown()
  const navigate = useNavigate()
  const { ask, dialog } = useSessionActs()
  const contactActs = useContactActs()
  const { view, rooms, zone, isEmpty, hasClinic } = useBook(['today', today, weekStart], (book) => ({
    view: todayView(book, today, weekStart),
    rooms: (book.clinic()?.rooms ?? []).map(({ name }) => name),
    zone: book.clinic()?.zone ?? '',
    isEmpty: book.courses().length === 0,
    hasClinic: book.clinic() !== null,
  }))
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? ''
  const minutes = view.on.reduce((sum, { line }) => sum + (line.minutes ?? 0), 0)
  const running = view.on.filter(({ line }) => line.status === 'in-progress')
  const held = view.nights.filter(({ line }) => line.nightUntil !== null && line.nightUntil > timeNow)
  const first = view.next[0]?.line.time

  return (
    <>
      <PageHead
        title={longDayYear(today)}
        sub={hasClinic ? `${clockTime(timeNow)} in ${place}, the clinic’s time` : clockTime(timeNow)}
        acts={
          !isEmpty && (
            <>
              <Link to="/repairs" className={buttonClass()}>
                Somebody is ill
              </Link>
              <Link to="/plan" className={buttonClass({ tone: 'primary' })}>
                <Icon name="plus" /> Plan a course
              </Link>
            </>
          )
        }
      />
      {isEmpty ? (
        <Suspense fallback={null}>
          <EmptyToday hasClinic={hasClinic} />
        </Suspense>
      ) : (
        <div className={styles.columns}>
          <div className={styles.main}>
            {running.map((entry) => (
              <InProgress key={`${entry.courseId}-${entry.line.session}`} entry={entry} timeNow={timeNow} onAsk={ask} />
            ))}
            <Card
              title="Today, to scale"
              aside={view.on.length === 0 ? 'nothing is on' : `${counted(view.on.length, 'session', 'sessions')} · ${elapsed(minutes)}`}
            >
              {held.map(({ courseId, code, line }) => (
                <p key={courseId} className={styles.held}>
                  {line.roomName ?? 'A place'} is held until {line.nightUntil !== null && clockTime(line.nightUntil)} for the night after {line.title} of <bdi>{code}</bdi>.
                </p>
              ))}
              {view.on.length === 0 ? (
                <p className={styles.quiet}>No session is planned for today.</p>
              ) : (
                <DayScale
                  label={`${longDay(today)}, by room`}
                  entries={view.on}
                  dayBefore={view.nights}
                  rooms={rooms}
                  now={timeNow}
                  onOpen={({ courseId }) => void navigate(`/patients/${courseId}`)}
                />
              )}
              {view.on.length > 0 && <EntryRows entries={view.on} onAsk={ask} />}
            </Card>
            {view.nextDay !== null && (
              <Card
                title={longDay(view.nextDay)}
                aside={`${counted(view.next.length, 'session', 'sessions')}${first == null ? '' : ` · first at ${clockTime(first)}`}`}
              >
                <EntryRows entries={view.next} onAsk={ask} />
                <p className={styles.foot}>
                  <Link to={`/print/desk?day=${view.nextDay}`} className={buttonClass({ tone: 'quiet', size: 'small' })}>
                    Print the front desk’s list
                  </Link>
                </p>
              </Card>
            )}
          </div>
          <div className={styles.side}>
            {view.contacts.length > 0 && (
              <Card title="To call today" aside={String(view.contacts.reduce((sum, { line }) => sum + line.dueNow, 0))}>
                <FirstFew items={view.contacts} few={few} wordAll={(count) => `All ${count} to call`}>
                  {(contacts) => <ContactList contacts={contacts} today={today} acts={contactActs} />}
                </FirstFew>
              </Card>
            )}
            <Card title="Needs a decision" aside={String(view.decisions.length)}>
              <FirstFew items={view.decisions} few={few} wordAll={(count) => `All ${count} decisions`}>
                {(decisions) => <DecisionList decisions={decisions} onAsk={ask} />}
              </FirstFew>
              <Suspense fallback={null}>
                <DeviationsLine />
              </Suspense>
            </Card>
            <Card title="Overdue" aside={String(view.overdue.length)}>
              <FirstFew items={view.overdue} few={few} wordAll={(count) => `All ${count} overdue`}>
                {(entries) => <OverdueList entries={entries} onAsk={ask} />}
              </FirstFew>
            </Card>
            <Card title="This week" aside={counted(view.week.flatMap(({ entries }) => entries).length, 'session', 'sessions')}>
              <WeekTiles
                days={view.week.map(({ day }) => day)}
                today={today}
                entries={view.week.flatMap(({ entries }) => entries)}
                onDay={(day) => void navigate(`/calendar?month=${day}`)}
              />
            </Card>
            <Suspense fallback={null}>
              <BackupLine />
            </Suspense>
          </div>
        </div>
      )}
      {dialog}
      {contactActs.dialog}
    </>
  )
}
