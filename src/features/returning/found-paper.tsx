/** Knows what a sheet that came back is about and what can be entered for it now; refuses to know how it was found. */
import { Link } from 'react-router'
import { EntryRows } from '../../acts/entry-rows'
import { useSessionActs } from '../../acts/use-session-acts'
import type { Entry } from '../../desk/lines'
import type { PaperTarget } from '../../desk/papers/paper-target'
import { sessionsOnPaper } from '../../desk/papers/sessions-on-paper'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { personName } from '../../domain/clinic/clinic'
import { compareText } from '../../domain/compare-text'
import { type Day, addDays } from '../../domain/time/day'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { counted, longDayYear, monthYear } from '../../ui/wording/format'
import { PrintsOfCourse } from './prints-of-course'
import styles from './returning.module.css'

export function FoundPaper({ target }: { readonly target: PaperTarget }) {
  const { today } = useNow()
  const { ask, dialog } = useSessionActs()
  const { entries, code, name } = useBook(['sessions-on-paper', JSON.stringify(target), today], (book) => {
    const clinic = book.clinic()
    return {
      entries: sessionsOnPaper(target, book, today),
      code: 'courseId' in target ? (book.course(target.courseId)?.patient.code ?? '') : '',
      name: target.about === 'fortnight' && clinic !== null ? personName(clinic, target.person) : '',
    }
  })
  const [first] = entries
  return (
    <>
      {'courseId' in target && <PrintsOfCourse courseId={target.courseId} />}
      <Card title={<TitleOfPaper target={target} code={code} name={name} />} aside={counted(entries.length, 'session', 'sessions')}>
        <div className={styles.found}>
          {target.about === 'session' && first !== undefined && (
            <div className={styles.acts}>
              {first.line.kind === 'dosing' && (
                <Link to={`/patients/${target.courseId}/dosing/${target.session}`} className={buttonClass({ tone: 'primary' })}>
                  Open the dosing day
                </Link>
              )}
              <Button onPress={() => ask('record', target.courseId, target.session)}>Record {first.line.title}</Button>
            </div>
          )}
          {entries.length === 0 && <p className={styles.quiet}>No session lies here now.</p>}
          {byDay(entries).map(({ day, entries: own }) => (
            <section key={day} aria-label={day === '' ? 'Without a date' : longDayYear(day)}>
              <h3 className={styles.day}>{day === '' ? 'Without a date' : longDayYear(day)}</h3>
              <EntryRows entries={own} onAsk={ask} />
            </section>
          ))}
        </div>
      </Card>
      {dialog}
    </>
  )
}

interface OfDay {
  readonly day: Day | ''
  readonly entries: readonly Entry[]
}

/** By day, those without one last; within a day as they come. */
function byDay(entries: readonly Entry[]): readonly OfDay[] {
  const days = [...new Set(entries.map(({ line }) => line.day ?? ''))].sort((one, other) => compareText(one === '' ? '9999' : one, other === '' ? '9999' : other))
  return days.map((day) => ({ day, entries: entries.filter(({ line }) => (line.day ?? '') === day) }))
}

interface TitleProps {
  readonly target: PaperTarget
  readonly code: string
  readonly name: string
}

/** The question the sheet answers, as it stands in its head. */
function TitleOfPaper({ target, code, name }: TitleProps) {
  switch (target.about) {
    case 'course':
    case 'session':
      return (
        <>
          The course of <bdi>{code}</bdi>
        </>
      )
    case 'fortnight':
      return (
        <>
          Fortnight of <bdi>{name}</bdi> from {longDayYear(target.from)}
        </>
      )
    case 'rooms':
      return `Rooms, ${longDayYear(target.from)} to ${longDayYear(addDays(target.from, 6))}`
    case 'month':
      return monthYear(target.from)
    case 'day':
      return longDayYear(target.from)
  }
}
