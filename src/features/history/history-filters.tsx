/** Knows how a person narrows a history; refuses to know which entries that leaves. */
import type { Actor } from '../../domain/course/course'
import { Button } from '../../ui/button'
import { ComboBox } from '../../ui/combo-box'
import { type ActKind, actKindNames, actKindOf, actKinds } from '../../ui/history/act-kinds'
import type { Told } from '../../ui/history/told-history'
import { Select } from '../../ui/select'
import { type HistoryFilters, isFiltering, noFilters } from './asked-in-url'
import styles from './history-page.module.css'

interface Named {
  readonly id: string
  readonly label: string
}

export interface HistoryFiltersProps {
  readonly told: readonly Told[]
  readonly filters: HistoryFilters
  readonly onFilters: (filters: HistoryFilters) => void
  /** The sessions of the course; empty where there are many courses. */
  readonly sessions: readonly Named[]
  /** The courses and the clinic, where there are many. */
  readonly courses?: readonly Named[]
}

const all = 'all'

export function HistoryFiltersBar({ told, filters, onFilters, sessions, courses }: HistoryFiltersProps) {
  const kinds = actKinds.filter((kind) => kind === filters.kind || told.some((entry) => actKindOf(entry) === kind))
  const put = (changed: Partial<HistoryFilters>) => onFilters({ ...filters, ...changed })
  return (
    <div className={styles.filters} role="group" aria-label="Filter">
      {courses !== undefined && (
        <ComboBox label="Patient" placeholder="All patients" choices={courses} value={filters.course} onChange={(course) => put({ course })} />
      )}
      {sessions.length > 0 && (
        <Select
          label="Session"
          choices={[{ id: all, label: 'All sessions' }, ...sessions]}
          value={sessions.some(({ id }) => id === filters.session) ? filters.session : all}
          onChange={(session) => put({ session: session === all ? null : session })}
        />
      )}
      <Select
        label="Person"
        choices={[{ id: all, label: 'Everybody' }, ...peopleIn(told).map(({ id, name }) => ({ id, label: name === '' ? 'Somebody' : name }))]}
        value={filters.who ?? all}
        onChange={(who) => put({ who: who === all ? null : who })}
      />
      <Select
        label="Kind of act"
        choices={[{ id: all, label: 'All kinds' }, ...kinds.map((kind) => ({ id: kind, label: actKindNames[kind] }))]}
        value={filters.kind ?? all}
        onChange={(kind) => put({ kind: kind === all ? null : kindIn(kind) })}
      />
      {isFiltering(filters) && (
        <Button tone="quiet" onPress={() => onFilters(noFilters)}>
          Show all
        </Button>
      )}
    </div>
  )
}

/** Everybody who did anything, under the name they had last; entries come newest first. */
function peopleIn(told: readonly Told[]): readonly Actor[] {
  const found = new Map<string, Actor>()
  for (const { by } of told) if (!found.has(by.id)) found.set(by.id, by)
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function kindIn(id: string): ActKind | null {
  return actKinds.find((kind) => kind === id) ?? null
}
