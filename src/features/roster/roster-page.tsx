/** Knows the list of all courses with their progress and next session; refuses to know one of them closely. */
import { Link, useSearchParams } from 'react-router'
import { useState } from 'react'
import { FilesButton } from '../../acts/files/files-button'
import { listedCoursesTable } from '../../acts/files/table-forms'
import { useFillSample } from '../../acts/use-sample'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import { useSlack } from '../../desk/use-slack'
import { isOngoing } from '../../domain/course/lifecycle'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/radio-group'
import { SearchField } from '../../ui/search-field'
import { Select } from '../../ui/select'
import { counted } from '../../ui/wording/format'
import styles from './roster.module.css'
import { RosterTable } from './roster-table'
import { type RosterOrder, type RosterRow, bySlack, rosterRows } from './roster-view'

type Show = 'active' | 'ended' | 'all'

/** Said where nothing was asked for that could be asked for otherwise. */
const emptyWords: Readonly<Record<Show, string>> = { active: 'All courses have ended.', ended: 'No course has ended.', all: 'No course yet.' }

export function RosterPage() {
  const { today } = useNow()
  const { rows, therapists } = useBook(['roster', today], (book) => ({
    rows: rosterRows(book, today),
    therapists: (book.clinic()?.therapists ?? []).map(({ id, name }) => ({ id, name })),
  }))
  const [search, setSearch] = useSearchParams()
  const [sought, setSought] = useState('')
  const show: Show = search.get('show') === 'ended' ? 'ended' : search.get('show') === 'all' ? 'all' : 'active'
  const therapist = therapists.find(({ id }) => id === search.get('with'))?.id ?? null
  const active = rows.filter(({ standing }) => isOngoing(standing)).length
  const order: RosterOrder = search.get('sort') === 'slack' ? 'slack' : 'next'
  const slack = useSlack(rows.filter(({ standing }) => isOngoing(standing)).map(({ courseId }) => courseId), today)
  const found = rows.filter((row) => isShown(row, show) && isFound(row, sought) && (therapist === null || row.therapists.includes(therapist)))
  const shown = order === 'slack' ? bySlack(found, slack) : found

  const put = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )

  return (
    <>
      <PageHead
        title="Patients"
        sub={rows.length === 0 ? undefined : `${counted(rows.length, 'course', 'courses')}, ${active} active`}
        acts={
          <>
            {rows.length > 0 && (
              <>
                <Link to="/deviations" className={buttonClass()}>
                  Deviations
                </Link>
                <Link to="/history" className={buttonClass()}>
                  History
                </Link>
                <Link to="/plan/clinic" className={buttonClass()}>
                  Plan several together
                </Link>
              </>
            )}
            <Link to="/plan" className={buttonClass({ tone: 'primary' })}>
              <Icon name="plus" /> Plan a course
            </Link>
          </>
        }
      />
      {rows.length === 0 ? (
        <NobodyYet />
      ) : (
        <>
          <div className={styles.filters}>
            <SearchField label="Find a code" value={sought} onChange={setSought} />
            <Segmented
              label="Which courses"
              isLabelHidden
              choices={[
                { id: 'active', label: `Active ${active}` },
                { id: 'ended', label: `Ended ${rows.length - active}` },
                { id: 'all', label: `All ${rows.length}` },
              ]}
              value={show}
              onChange={(next: Show) => put('show', next === 'active' ? null : next)}
            />
            {therapists.length > 1 && <WithWhom therapists={therapists} value={therapist} onChange={(next) => put('with', next)} />}
            <div className={styles.sorted}>
              <Segmented
                label="Sorted by"
                isLabelHidden
                choices={[
                  { id: 'next', label: 'Next session first' },
                  { id: 'slack', label: 'Least slack first' },
                ]}
                value={order}
                onChange={(next: RosterOrder) => put('sort', next === 'slack' ? 'slack' : null)}
              />
            </div>
          </div>
          <Card isFlush label="Courses">
            {shown.length === 0 ? (
              <p className={styles.none}>{sought === '' && therapist === null ? emptyWords[show] : 'No course matches.'}</p>
            ) : (
              <RosterTable key={`${show} ${therapist ?? ''} ${order} ${sought}`} rows={shown} slack={slack} today={today} order={order} />
            )}
          </Card>
          {shown.length > 0 && (
            <p className={styles.foot}>
              <FilesButton title="Save the courses listed as a file" look={{ tone: 'quiet', size: 'small' }} formsOf={(desk) => [listedCoursesTable(desk, shown.map(({ courseId }) => courseId))]} />
            </p>
          )}
          {active > 0 && show !== 'ended' && (
            <p className={styles.note}>
              Slack is the number of other days on which the tightest session ahead could still be held, with all else of its course planned again. On a
              tight day a single absence, of a therapist or a room, would leave no plan.
            </p>
          )}
        </>
      )}
    </>
  )
}

interface WithWhomProps {
  readonly therapists: readonly { readonly id: string; readonly name: string }[]
  /** Null for anybody. */
  readonly value: string | null
  readonly onChange: (therapist: string | null) => void
}

/** As many names as stand side by side on a screen. */
const sideBySide = 6

function WithWhom({ therapists, value, onChange }: WithWhomProps) {
  const field = {
    label: 'With',
    isLabelHidden: true,
    choices: [{ id: anybody, label: therapists.length > sideBySide ? 'With anybody' : 'Anybody' }, ...therapists.map(({ id, name }) => ({ id, label: name }))],
    value: value ?? anybody,
    onChange: (next: string) => onChange(next === anybody ? null : next),
  }
  return therapists.length > sideBySide ? <Select {...field} /> : <Segmented {...field} />
}

const anybody = 'anybody'

function NobodyYet() {
  const { fill, isBusy } = useFillSample()
  const hasClinic = useBook(['has-clinic'], (book) => book.clinic() !== null)
  return (
    <Card label="Start">
      <EmptyState
        missing="person"
        title="No patients yet"
        acts={
          <>
            <Link to={hasClinic ? '/plan' : '/clinic'} className={buttonClass({ tone: 'primary' })}>
              {hasClinic ? 'Plan a course' : 'Set up your clinic'}
            </Link>
            {!hasClinic && (
              <Button onPress={() => void fill()} isPending={isBusy}>
                Fill with a sample clinic
              </Button>
            )}
          </>
        }
      >
        A patient appears here with the first planned course.
      </EmptyState>
    </Card>
  )
}

function isShown({ standing }: RosterRow, show: Show): boolean {
  return show === 'all' || isOngoing(standing) === (show === 'active')
}

function isFound({ code }: RosterRow, sought: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, '').toLocaleLowerCase('en')
  return plain(code).includes(plain(sought))
}
