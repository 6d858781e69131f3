/** Knows which lines may stand in a backup; refuses to know what they mean together. */
import * as z from 'zod/mini'
import type { Fault } from '../fault'
import { unreadableParts } from '../stored/plain-json'
import { type WrittenRow, isRow } from '../stored/row-form'
import { streamId } from '../stored/stored-parts-form'
import { faultsOf, instant } from '../written-form'
import { type BackupDraft, type BackupHead, backupFormat } from './backup'

const text = z.string()
const count = z.int().check(z.gte(0))

const head = z.strictObject({ format: z.literal(backupFormat), about: text, app: text, writtenAt: instant, seal: z.literal('none'), lines: z.array(z.never()) })
const streamLine = z.strictObject({ stream: streamId, rows: count, holds: z.boolean() })
/** Of a history that did not hold: whatever was there. */
const anyRow = z.looseObject({ id: text, stream: streamId, sequence: z.int(), events: z.array(z.unknown()) })
const preferenceLine = z.strictObject({ preference: text, value: z.unknown() })
const draftLine = z.strictObject({
  draft: z.strictObject({ courseId: streamId, session: z.nullable(text), form: text, about: text, at: instant, title: text, words: z.array(text) }),
})
const end = z.strictObject({ streams: count, rows: count, preferences: count, drafts: count, digest: text })

export type BackupLine =
  | { readonly kind: 'stream'; readonly stream: string; readonly rows: number; readonly holds: boolean }
  | { readonly kind: 'row'; readonly row: WrittenRow }
  | { readonly kind: 'preference'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'draft'; readonly draft: BackupDraft }

export type BackupEnd = z.output<typeof end>

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export function readHead(value: unknown): Read<BackupHead> {
  return read(head, value, ({ app, writtenAt }) => ({ app, writtenAt }))
}

export function readEnd(value: unknown): Read<BackupEnd> {
  return read(end, value, (found) => found)
}

/** Its members say which kind of line it is; `holds` says whether the history it stands in was whole when it was written. */
export function readLine(value: unknown, holds: boolean): Read<BackupLine> {
  if (typeof value === 'object' && value !== null) {
    if ('row' in value) return readRow(value, holds)
    if ('stream' in value) return read(streamLine, value, (found) => ({ kind: 'stream', ...found }))
    if ('preference' in value) return readPreference(value)
    if ('draft' in value) return read(draftLine, value, ({ draft }) => ({ kind: 'draft', draft }))
  }
  return { ok: false, fault: { path: '', text: 'No such line stands in a backup.' } }
}

/** What is remembered has any form, but will be written down, compared and stored like everything else. */
function readPreference(value: object): Read<BackupLine> {
  const [unreadable] = unreadableParts(value)
  if (unreadable !== undefined) return { ok: false, fault: unreadable }
  return read(preferenceLine, value, (found) => ({ kind: 'preference', key: found.preference, value: found.value }))
}

function readRow(value: { readonly row: unknown }, holds: boolean): Read<BackupLine> {
  const stranger = Object.keys(value).find((key) => key !== 'row')
  if (stranger !== undefined) return { ok: false, fault: { path: stranger, text: 'The form has no such field here.' } }
  const { row } = value
  const faults: Fault[] = []
  if (holds) {
    if (isRow(row, 'row', faults)) return { ok: true, value: { kind: 'row', row } }
  } else if (isAnyRow(row, faults)) return { ok: true, value: { kind: 'row', row } }
  return { ok: false, fault: faults[0] ?? { path: 'row', text: 'This is no row.' } }
}

/** Such a row is shown to nobody and taken over by nobody: it only stands in the file. */
function isAnyRow(row: unknown, faults: Fault[]): row is WrittenRow {
  const found = read(anyRow, row, () => null, 'row')
  if (!found.ok) faults.push(found.fault)
  return found.ok
}

function read<Form extends z.ZodMiniType, T>(form: Form, value: unknown, meaning: (found: z.output<Form>) => T, at = ''): Read<T> {
  const parsed = z.safeParse(form, value)
  if (parsed.success) return { ok: true, value: meaning(parsed.data) }
  const [fault] = parsed.error.issues.flatMap((issue) => faultsOf(issue, value, at))
  return { ok: false, fault: fault ?? { path: at, text: 'Something else is needed here.' } }
}
