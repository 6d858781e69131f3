/** Knows where a history holds the patient's name, how it is taken out and put back; refuses to look for it in people's notes. */
import type { CourseEvent } from '../../domain/course/events'
import type { WrittenRow } from '../stored/row-form'
import type { NamePlace } from './course-file-form'

type StoredEvent = WrittenRow['events'][number]

export interface Struck {
  readonly rows: readonly WrittenRow[]
  readonly places: readonly NamePlace[]
}

/** The rows without any name of the patient; each keeps its hash, which it no longer matches where a name was. */
export function withoutName(rows: readonly WrittenRow[]): Struck {
  const names: string[] = []
  const places: NamePlace[] = []
  const struck = rows.map((row) =>
    withNames(row, (name, event, field) => {
      if (name === '') return name
      if (!names.includes(name)) names.push(name)
      places.push({ row: row.sequence, event, field, sameAs: names.indexOf(name) + 1 })
      return ''
    }),
  )
  return { rows: struck, places }
}

/** The rows with the names put back, the first for the places that say 1. */
export function withNamesPutBack(rows: readonly WrittenRow[], places: readonly NamePlace[], names: readonly string[]): readonly WrittenRow[] {
  return rows.map((row) =>
    withNames(row, (name, event, field) => {
      const place = places.find((one) => one.row === row.sequence && one.event === event && one.field === field)
      return place === undefined ? name : (names[place.sameAs - 1] ?? name)
    }),
  )
}

type Change = (name: string, event: number, field: NamePlace['field']) => string

function withNames(row: WrittenRow, change: Change): WrittenRow {
  return holdsName(row) ? { ...row, events: row.events.map((event, index): StoredEvent => withName(event, index, change)) } : row
}

function withName(event: StoredEvent, index: number, change: Change): StoredEvent {
  switch (event.type) {
    case 'CourseOpened':
      return { ...event, patient: { ...event.patient, name: change(event.patient.name, index, 'patient') } }
    case 'PatientCorrected': {
      const { from, to } = event
      return { ...event, from: { ...from, name: change(from.name, index, 'from') }, to: { ...to, name: change(to.name, index, 'to') } }
    }
    default:
      return event
  }
}

function holdsName({ events }: WrittenRow): boolean {
  return events.some(({ type }) => naming.has(type))
}

const naming: ReadonlySet<string> = new Set<CourseEvent['type']>(['CourseOpened', 'PatientCorrected'])

/** The name that stands at a place; undefined where there is no such place. */
export function nameAt(rows: readonly WrittenRow[], { row, event: index, field }: NamePlace): string | undefined {
  const event = rows.find(({ sequence }) => sequence === row)?.events[index]
  if (event?.type === 'CourseOpened') return field === 'patient' ? event.patient.name : undefined
  if (event?.type === 'PatientCorrected') return field === 'patient' ? undefined : event[field].name
  return undefined
}
