/** Knows the figures of a clinic over the days in the address, as pictures beside their tables, on screen and on paper; refuses to judge any. */
import { memo, useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { FilesButton } from '../../acts/files/files-button'
import { hoursTables } from '../../acts/files/table-forms'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import type { DayRange } from '../../domain/time/day'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { useDatesShown } from '../../ui/use-dates-shown'
import { longDaySpan, longDayYear } from '../../ui/wording/format'
import { daysOf, periodIn, searchFor } from './asked-in-url'
import { DosesCard } from './doses-card'
import styles from './figures.module.css'
import { HoursCard } from './hours-card'
import { PeriodBar, periodFaults } from './period-bar'
import { RoomsCard } from './rooms-card'
import { SessionCards } from './session-cards'

export function FiguresPage() {
  const { today } = useNow()
  const { weekStart } = useDatesShown()
  const [search, setSearch] = useSearchParams()
  const { within, preset, fault } = periodIn(search, today, weekStart)
  const { clinicName, courses, hasSample } = useBook(['figures'], (book) => ({
    clinicName: book.clinic()?.name ?? null,
    courses: book.courses().length,
    hasSample: book.courses().some(({ sample }) => sample),
  }))
  if (clinicName === null || courses === 0) return <NothingYet hasClinic={clinicName !== null} />
  const show = (days: DayRange) => setSearch(searchFor(days, today, weekStart))
  return (
    <div className={styles.page}>
      <PageHead
        crumb={<Link to="/patients">Patients</Link>}
        title="Figures"
        sub={`${clinicName}, ${longDaySpan(within)}`}
        acts={
          <>
            <Button icon="print" onPress={() => print()}>
              Print
            </Button>
            <FilesButton title="Save hours as a file" formsOf={(desk) => hoursTables(desk, within)} />
          </>
        }
      />
      <p className={styles.printed}>Printed on {longDayYear(today)}</p>
      <PeriodBar within={within} preset={preset} onPreset={(one) => show(daysOf(one, today, weekStart))} onDays={show} />
      {fault !== null && (
        <p className={styles.fault} role="status">
          {periodFaults[fault]}
        </p>
      )}
      {hasSample && <p className={styles.sample}>Sample: invented courses are counted here.</p>}
      <SessionCards within={within} />
      <PicturesBelow {...within} />
    </div>
  )
}

/** Below the screen at first: they follow a moment later, one by one. */
function PicturesBelow({ from, to }: DayRange) {
  const asked = useMemo(() => ({ from, to }), [from, to])
  const drawn = useDeferredValue<DayRange | null>(asked, null)
  return (
    <div className={styles.below} aria-busy={drawn !== asked}>
      {drawn !== null && <Pictures within={drawn} />}
    </div>
  )
}

const Pictures = memo(function Pictures({ within }: { readonly within: DayRange }) {
  return (
    <>
      <HoursCard within={within} />
      <RoomsCard within={within} />
      <DosesCard within={within} />
    </>
  )
})

function NothingYet({ hasClinic }: { readonly hasClinic: boolean }) {
  return (
    <>
      <PageHead crumb={<Link to="/patients">Patients</Link>} title="Figures" />
      <Card label="Figures">
        <EmptyState
          missing="record"
          title="Nothing to count yet"
          acts={
            <Link to={hasClinic ? '/plan' : '/clinic'} className={buttonClass({ tone: 'primary' })}>
              {hasClinic ? 'Plan a course' : 'Set up your clinic'}
            </Link>
          }
        >
          {hasClinic ? 'Figures appear with the first planned course.' : 'Figures are read from the courses of a clinic.'}
        </EmptyState>
      </Card>
    </>
  )
}
