/** Knows how a person chooses which sessions the calendar shows; refuses to know them. */
import { type ReactNode, type RefObject, useState } from 'react'
import { useBook } from '../../desk/use-book'
import type { Clinic } from '../../domain/clinic/clinic'
import { sessionStatuses } from '../../domain/course/lifecycle'
import { patientCodeKey } from '../../domain/course/patient-code'
import { kindLooks } from '../../domain/protocol/kind-look'
import { Button } from '../../ui/button'
import { CheckboxGroup } from '../../ui/checkbox'
import { Icon } from '../../ui/icon'
import { KindMark } from '../../ui/kind-mark'
import { Panel } from '../../ui/panel'
import { SearchField } from '../../ui/search-field'
import { StateMark } from '../../ui/state-mark'
import { counted } from '../../ui/wording/format'
import { lookNames } from '../../ui/wording/kind-words'
import { type Filters, noFilters } from './asked-in-url'
import styles from './calendar.module.css'
import { isFiltering } from './filtering'

export interface FilterPanelProps {
  readonly filters: Filters
  readonly clinic: Clinic
  readonly anchor: RefObject<Element | null>
  /** Sessions that the filter leaves on the page. */
  readonly count: number
  readonly onFilters: (filters: Filters) => void
  readonly onClose: () => void
}

export function FilterPanel({ filters, clinic, anchor, count, onFilters, onClose }: FilterPanelProps) {
  const set = (changed: Partial<Filters>) => onFilters({ ...filters, ...changed })
  return (
    <Panel
      title="Filter"
      isOpen
      onClose={onClose}
      anchor={anchor}
      placement="bottom end"
      acts={
        <>
          <Button tone="primary" onPress={onClose}>
            Show {counted(count, 'session', 'sessions')}
          </Button>
          <Button onPress={() => onFilters(noFilters)} isDisabled={!isFiltering(filters)}>
            Clear
          </Button>
        </>
      }
    >
      <div className={styles.filter}>
        <div className={styles.filterColumn}>
          <CheckboxGroup label="Kind" choices={kinds} value={filters.kinds} onChange={(value) => set({ kinds: value })} />
          <CheckboxGroup label="Room" choices={named(clinic.rooms, filters.rooms, 'Unknown room')} value={filters.rooms} onChange={(value) => set({ rooms: value })} />
        </div>
        <CheckboxGroup label="State" choices={states} value={filters.states} onChange={(value) => set({ states: value })} />
        <div className={styles.filterColumn}>
          <CheckboxGroup
            label="Therapist"
            choices={named(clinic.therapists, filters.therapists, 'Unknown therapist')}
            value={filters.therapists}
            onChange={(value) => set({ therapists: value })}
          />
          <Patients chosen={filters.courses} onChange={(courses) => set({ courses })} />
        </div>
      </div>
    </Panel>
  )
}

const kinds = kindLooks.map((id) => ({ id, label: <Marked mark={<KindMark look={id} size={14} />}>{lookNames[id]}</Marked> }))
const states = [
  ...sessionStatuses.map((id) => ({ id, label: <StateMark status={id} className={styles.marked} /> })),
  { id: 'conflict' as const, label: <Marked mark={<Icon name="warning" size={14} />}>In conflict</Marked> },
]

function Marked({ mark, children }: { readonly mark: ReactNode; readonly children: string }) {
  return (
    <span className={styles.marked}>
      {mark}
      {children}
    </span>
  )
}

/** Those of the clinic, then those that are chosen and no longer there. */
function named(all: readonly { readonly id: string; readonly name: string }[], chosen: readonly string[], unknown: string) {
  const gone = chosen.filter((id) => !all.some((one) => one.id === id))
  return [...all.map(({ id, name }) => ({ id, label: name })), ...gone.map((id) => ({ id, label: unknown }))]
}

/** A clinic may have a thousand patients: those chosen stay in sight, and the search finds the others. */
const mostFound = 8

interface PatientsProps {
  readonly chosen: readonly string[]
  readonly onChange: (courses: readonly string[]) => void
}

function Patients({ chosen, onChange }: PatientsProps) {
  const [search, setSearch] = useState('')
  const all = useBook(['calendar', 'patients'], (book) => book.courses().map(({ id, patient }) => ({ id, name: patient.code })))
  const sought = patientCodeKey(search)
  const found = all.filter(({ name }) => patientCodeKey(name).includes(sought))
  const offered = found.slice(0, mostFound)
  // What is ticked keeps its place; what the search does not offer stands above, so that it can be taken out.
  const above = chosen.filter((id) => !offered.some((one) => one.id === id))
  const choices = [...named(all.filter(({ id }) => above.includes(id)), above, 'Unknown patient'), ...named(offered, [], '')]
  const more = found.length - mostFound
  return (
    <div className={styles.patients}>
      <span className={styles.groupLabel} aria-hidden="true">
        Patient
      </span>
      {all.length > mostFound && <SearchField label="Search patients" value={search} onChange={setSearch} />}
      <CheckboxGroup label="Patient" isLabelHidden choices={choices} value={chosen} onChange={onChange} />
      {found.length === 0 && <p>{all.length === 0 ? 'No patients yet.' : `No code holds “${search.trim()}”.`}</p>}
      {more > 0 && <p>{more} more; search for a code.</p>}
    </div>
  )
}
