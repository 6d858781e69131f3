/** Knows the written form of a row of the log, as the store keeps it and files carry it; refuses to know what hashes are made of, or to follow a chain. */
import * as z from 'zod/mini'
import type { ClinicEvent } from '../../domain/clinic/clinic-commands'
import type { Actor, ChangeId } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import type { InstantAt } from '../../domain/time/zone'
import type { Fault } from '../fault'
import { below, faultsOf, instant, readable } from '../written-form'
import { clinicEvent } from './clinic-form'
import { courseEvent } from './course-event-form'
import { exactly } from './exact-form'
import { unreadableParts } from './plain-json'
import { actor, id, streamId, words } from './stored-parts-form'

/** One accepted command, as it was written; the store's own row is the same. */
export interface WrittenRow {
  readonly id: string
  readonly stream: string
  readonly sequence: number
  readonly form: 1
  readonly at: InstantAt
  readonly by: Actor
  readonly change: ChangeId
  readonly events: readonly (CourseEvent | ClinicEvent)[]
  readonly previous: string
  readonly hash: string
}

export type ReadRows = { readonly ok: true; readonly rows: readonly WrittenRow[] } | { readonly ok: false; readonly faults: readonly Fault[] }

/** The stream whose events are the clinic's. */
export const clinicRows = 'clinic'

const hash = readable((text) => (/^[0-9a-f]{64}$/.test(text) ? text : undefined), 'A SHA-256 of 64 figures and small letters from a to f is needed.')
const noneBefore = readable((text) => (text === '' ? text : undefined), 'The first row has none before it: an empty text is needed.')

const parts = { id, stream: streamId, at: instant, by: actor, change: id, events: z.array(z.discriminatedUnion('type', [courseEvent, clinicEvent])).check(z.minLength(1)), form: z.literal(1), hash }
const firstRow = z.strictObject({ ...parts, sequence: z.literal(1), previous: noneBefore })
const laterRow = z.strictObject({ ...parts, sequence: z.int().check(z.gte(2)), previous: hash })

/** Of any place in its stream. */
export const writtenRow = exactly<WrittenRow>()(z.strictObject({ ...parts, sequence: z.int().check(z.gte(1)), previous: words }))

/** Every row, or every fault of every row with its path below `at`; rows come back as they were handed in, part for part. */
export function readRows(input: unknown, at = ''): ReadRows {
  if (!Array.isArray(input)) return { ok: false, faults: [{ path: at, text: 'A list of rows is needed here.' }] }
  const rows: WrittenRow[] = []
  const faults: Fault[] = []
  input.forEach((row: unknown, index) => {
    if (isRow(row, below(at, String(index)), faults)) rows.push(row)
  })
  return faults.length === 0 ? { ok: true, rows } : { ok: false, faults }
}

/** Whether it is a row; what keeps it from being one is added to `faults`, with its path below `at`. */
export function isRow(row: unknown, at: string, faults: Fault[]): row is WrittenRow {
  const unreadable = unreadableParts(row, at)
  const shape = unreadable.length > 0 ? null : z.safeParse(isFirst(row) ? firstRow : laterRow, row)
  const found = [
    ...unreadable,
    ...(shape === null ? [] : shape.success ? strangers(shape.data, at) : shape.error.issues.flatMap((issue) => faultsOf(issue, row, at))),
  ]
  faults.push(...found)
  return found.length === 0
}

function isFirst(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Reflect.get(row, 'sequence') === 1
}

/** Events of the clinic stand in its own stream, and no others do. */
function strangers({ stream, events }: Pick<WrittenRow, 'stream' | 'events'>, at: string): readonly Fault[] {
  return events.flatMap(({ type }, index) => {
    const isClinics = type === 'ClinicSetUp' || type === 'ClinicChanged'
    return isClinics === (stream === clinicRows) ? [] : [{ path: below(at, `events.${index}.type`), text: `The stream ${stream} has no such events.` }]
  })
}
