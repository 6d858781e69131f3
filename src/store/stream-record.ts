/** Knows the one record that each stream keeps of how it stands; refuses to know how that came about. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Course } from '../domain/course/course'
import type { Head } from './chain'
import type { StreamId } from './log-row'
import { type DamageReason, type Opened, type Seal, damage } from './sealing'

export type StreamState =
  | { readonly kind: 'course'; readonly course: Course }
  | { readonly kind: 'clinic'; readonly clinic: Clinic }

export interface StreamRecord {
  readonly stream: StreamId
  readonly head: Head
  readonly state: StreamState
}

/** A stream whose record does not open; its log may still rebuild it. */
export interface Damaged {
  readonly stream: StreamId
  readonly reason: DamageReason
}

/** Raised with every change of what a folded course or clinic is made of, and where folding was mended. */
const recordForm = 3

export function closeRecord({ stream, head, state }: StreamRecord, seal: Seal): Uint8Array<ArrayBuffer> {
  return seal.close({ form: recordForm, head, state }, placeOf(stream))
}

/** A record in a form this version does not write is damage: it is folded anew from the log, never translated. */
export function openRecord(stream: StreamId, body: unknown, seal: Seal): Opened<StreamRecord> {
  const opened = seal.open(body, placeOf(stream))
  if (!opened.ok) return opened
  if (isOutgrown(opened.value)) return damage('outgrown')
  return isBody(opened.value) ? { ok: true, value: { stream, head: opened.value.head, state: opened.value.state } } : damage('unreadable')
}

/** The outer shape only: the seal vouches that what it holds was written by `closeRecord`. */
function isBody(value: unknown): value is Omit<StreamRecord, 'stream'> {
  if (typeof value !== 'object' || value === null) return false
  const body = value as Record<string, unknown>
  return body['form'] === recordForm && typeof body['head'] === 'object' && typeof body['state'] === 'object'
}

function isOutgrown(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'form' in value && typeof value.form === 'number' && value.form < recordForm
}

function placeOf(stream: StreamId): string {
  return `record ${stream}`
}
