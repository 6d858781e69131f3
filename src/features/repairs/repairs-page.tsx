/** Knows the way from what happened to a repair that is adopted and told to everybody; refuses to know how repairs are found. */
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { type Disruption, type Repair, recordingOf } from '../../desk/repairing'
import { useBook } from '../../desk/use-book'
import { useDesk, useNow } from '../../desk/use-desk'
import { useRepairs } from '../../desk/use-repairs'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { longDayYear } from '../../ui/wording/format'
import { onDays } from '../../ui/wording/repair-words'
import { AdoptForm } from './adopt-form'
import { askedIn, begunIn, searchFor } from './asked-in-url'
import { CallList } from './call-list'
import { HitCard } from './hit-card'
import { type KnownNames, happenedWords, namesIn } from './known-names'
import { RecordOnly } from './record-only'
import { RepairCard } from './repair-card'
import styles from './repairs.module.css'
import { WhatHappened } from './what-happened'

export function RepairsPage() {
  const [search, setSearch] = useSearchParams()
  const { today } = useNow()
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  useBook(['repairs-revision'], (book) => book.revision())
  const text = search.toString()
  const asked = useMemo(() => askedIn(new URLSearchParams(text)), [text])
  const clinic = desk.book.clinic()
  const names = namesIn(desk.book)

  if (clinic === null || desk.book.courses().length === 0) {
    return (
      <>
        <PageHead title="Repairs" sub={longDayYear(today)} />
        <Card label="Nothing to repair">
          <EmptyState
            missing="course"
            title="No course is planned yet"
            acts={
              <Link to={clinic === null ? '/clinic' : '/plan'} className={buttonClass({ tone: 'primary' })}>
                {clinic === null ? 'Set up your clinic' : 'Plan a course'}
              </Link>
            }
          >
            When somebody is ill, a room is closed or a patient cannot come, the plans that suffer are mended here.
          </EmptyState>
        </Card>
      </>
    )
  }
  return (
    <>
      <PageHead
        title="Repairs"
        sub={asked === null ? 'Say what happened. Nothing moves until you adopt a repair.' : happenedWords(asked, names)}
        acts={
          asked !== null && (
            <Button icon="pencil" aria-expanded={isAsking} onPress={() => setAsking(!isAsking)}>
              Something else happened
            </Button>
          )
        }
      />
      <div className={styles.page}>
        {(asked === null || isAsking) && (
          <WhatHappened
            key={text}
            asked={asked}
            begun={begunIn(search)}
            onAsk={(next) => {
              setAsking(false)
              setSearch(searchFor(next))
            }}
          />
        )}
        {asked !== null && <Answers key={`answers-${text}`} asked={asked} names={names} />}
      </div>
    </>
  )
}

interface Adopted {
  readonly repair: Repair
  /** Names as they were when it was adopted. */
  readonly names: KnownNames
}

function Answers({ asked, names }: { readonly asked: Disruption; readonly names: KnownNames }) {
  const desk = useDesk()
  const revision = useBook(['repairs-revision'], (book) => book.revision())
  const found = useRepairs(asked, null, revision)
  const [open, setOpen] = useState(0)
  const [made, setMade] = useState<ReadonlySet<string>>(new Set())
  const [adopted, setAdopted] = useState<Adopted | null>(null)
  const clinic = desk.book.clinic()
  const repairs = found?.repairs ?? null
  if (clinic === null) return null
  const onMade = (key: string, isMade: boolean) => setMade((before) => new Set(isMade ? [...before, key] : [...before].filter((one) => one !== key)))

  if (adopted !== null && (repairs === null || repairs.hits.length === repairs.stuck.length)) {
    return (
      <Card title="Adopted" aside="the calendar shows it already" className={styles.adopted}>
        <CallList repair={adopted.repair} clinic={clinic} names={adopted.names} made={made} onMade={onMade} />
        <p className={styles.further}>
          <Link to="/" className={buttonClass({ tone: 'primary' })}>
            Today
          </Link>
          <Link to="/calendar" className={buttonClass()}>
            Calendar
          </Link>
        </p>
      </Card>
    )
  }
  if (repairs === null) return <p role="status" className={styles.quiet}>Looking for repairs …</p>
  if (repairs.hits.length === 0) return <RecordOnly asked={asked} happened={happenedWords(asked, names)} />
  return (
    <div className={styles.columns}>
      <HitCard repairs={repairs} names={names} />
      <section aria-labelledby="repairs-head" className={styles.repairs}>
        <h2 id="repairs-head">{headOf(repairs.repairs)}</h2>
        {repairs.repairs.length === 0 && (
          <p className={styles.quiet}>
            {repairs.stuck.length === repairs.hits.length
              ? 'None of these sessions can be moved while its course stands as it does.'
              : 'Nothing was found within five months after the last session, not even with a rule left. Another pair or more hours of the clinic may help.'}
          </p>
        )}
        {repairs.repairs.map((repair, index) => (
          <RepairCard
            key={JSON.stringify(repair.changes)}
            rank={index + 1}
            repair={repair}
            names={names}
            protocolOf={(course) => desk.book.course(course)?.protocol}
            isOpen={open === index}
            onOpen={() => setOpen(open === index ? -1 : index)}
          >
            <CallList repair={repair} clinic={clinic} names={names} made={made} onMade={onMade} />
            <AdoptForm
              repair={repair}
              asked={asked}
              reason={reasonOf(asked, names)}
              recordWords={recordingOf(desk.book, asked, '') === null ? null : recordWords(asked, names)}
              onAdopted={() => setAdopted({ repair, names })}
            />
          </RepairCard>
        ))}
      </section>
    </div>
  )
}

function headOf(repairs: readonly Repair[]): string {
  const legal = repairs.filter(({ deviating }) => deviating === 0).length
  if (repairs.length === 0) return 'No repair'
  if (legal > 0) return 'Repairs, the least first'
  return 'No repair keeps every rule. The least deviations first'
}

/** Stands in the history of every course that changes, and so names no patient. */
function reasonOf(asked: Disruption, names: KnownNames): string {
  switch (asked.kind) {
    case 'patient-away':
      return `The patient cannot come: ${onDays(asked.days)}`
    case 'session-missed':
      return `${names.title(asked.course, asked.session)} was not held`
    default:
      return happenedWords(asked, names)
  }
}

function recordWords(asked: Disruption, names: KnownNames): string {
  const days = 'days' in asked ? onDays(asked.days) : ''
  switch (asked.kind) {
    case 'therapist-away':
      return `Also enter ${names.therapist(asked.therapist)}’s absence in the clinic’s calendar: ${days}`
    case 'room-closed':
      return `Also enter in the clinic’s calendar that ${names.room(asked.room)} is closed: ${days}`
    case 'clinic-closed':
      return `Also enter the closure in the clinic’s calendar: ${days}`
    case 'patient-away':
      return `Also record that the patient cannot come: ${days}`
    case 'session-missed':
      return ''
  }
}
