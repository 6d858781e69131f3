/** Knows the written form of a protocol and reads it whole or names every fault; refuses to know where it came from. */
import * as z from 'zod/mini'
import type { Protocol } from './protocol'
import { type ProtocolFault, fault, listed } from './protocol-fault'
import { shapeFaults } from './shape-fault-form'
import { orderCycles, windowCycles } from './visit-cycles'
import { confidence, contactForm, count, name, text, visitForm } from './visit-form'
import { type ReadVisit, contactFaults, unknown, visitFaults } from './visit-references'
import { contradiction } from './window-contradiction'

export const protocolForm = z.strictObject({
  id: name,
  name,
  citation: text,
  indication: text,
  substance: text,
  status: text,
  retracted: z.boolean(),
  anchor: name,
  lengthDays: z.nullable(z.int().check(z.gte(1), z.lte(3650))),
  overnightPolicy: z.strictObject({ value: text, alternatives: z.optional(z.array(text)), confidence }),
  counts: z.record(z.string(), z.nullable(count)),
  contactSeries: z.array(contactForm).check(z.maxLength(100)),
  sessions: z.array(visitForm).check(z.maxLength(300)),
  branches: z.optional(z.array(z.strictObject({ at: name, if: text, goto: text }))),
  durationByDose: z.optional(z.unknown()),
  openEnded: z.optional(z.boolean()),
  missedPolicy: z.optional(z.strictObject({ text, confidence: text })),
})

export type ParsedProtocol =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly faults: readonly ProtocolFault[] }

/** Reads a protocol in the shape of the library. Every fault is named with its path; nothing is read by half. */
export function parseProtocol(input: unknown): ParsedProtocol {
  const shape = z.safeParse(protocolForm, input)
  const faults = [...(shape.success ? [] : shape.error.issues.flatMap((issue) => shapeFaults(issue, input))), ...meaningFaults(input)]
  return shape.success && faults.length === 0 ? { ok: true, protocol: shape.data } : { ok: false, faults }
}

/** What the readable parts say wrongly, so that one slip of the pen does not hide all others. */
function meaningFaults(input: unknown): readonly ProtocolFault[] {
  const written = z.safeParse(z.looseObject({ sessions: z.array(z.unknown()) }), input)
  if (!written.success || written.data.sessions.length > 300) return []
  const { sessions, anchor, lengthDays, contactSeries, branches } = written.data
  const visits = sessions.flatMap((session, index): readonly ReadVisit[] => {
    const read = z.safeParse(visitForm, session)
    return read.success ? [{ index, visit: read.data }] : []
  })
  const known = new Set(sessions.flatMap((session) => readOr(z.looseObject({ id: name }), session)?.id ?? []))
  const named = visits.flatMap((read) => visitFaults(read, known))
  const branchesRead = readOr(z.array(z.looseObject({ at: name })), branches) ?? []
  const contacts = Array.isArray(contactSeries) ? contactSeries : []
  return [
    ...twiceFaults(sessions),
    ...anchorFaults(sessions, anchor),
    ...named,
    ...contacts.flatMap((series: unknown, index) => {
      const read = readOr(contactForm, series)
      return read === undefined ? [] : contactFaults(index, read, known)
    }),
    ...branchesRead.flatMap(({ at }, index) => (known.has(at) ? [] : [unknown(`branches.${index}.at`, at)])),
    ...wholeFaults(visits, anchor, lengthDays, named.length === 0),
  ]
}

function twiceFaults(sessions: readonly unknown[]): readonly ProtocolFault[] {
  const seen = new Set<string>()
  return sessions.flatMap((session, index) => {
    const id = readOr(z.looseObject({ id: name }), session)?.id
    if (id === undefined) return []
    if (seen.has(id)) return [fault(`sessions.${index}.id`, 'id-twice', `The id ${id} is borne by two sessions.`)]
    seen.add(id)
    return []
  })
}

function anchorFaults(sessions: readonly unknown[], anchor: unknown): readonly ProtocolFault[] {
  const anchors = sessions.flatMap((session, index) => {
    const read = readOr(z.looseObject({ id: name, after: z.null() }), session)
    return read === undefined ? [] : [{ index, id: read.id }]
  })
  const [first, ...more] = anchors
  if (first === undefined) return [fault('sessions', 'anchor-missing', 'No session is the anchor: one has null in after.')]
  return [
    ...more.map(({ index }) => fault(`sessions.${index}.after`, 'anchor-twice', 'A second anchor: only one session has null in after.')),
    ...(typeof anchor === 'string' && anchor !== first.id && more.length === 0
      ? [fault('anchor', 'anchor-misnamed', `The anchor is ${first.id}, the session that has null in after.`)]
      : []),
  ]
}

/** Rings and contradictions, over all sessions together. */
function wholeFaults(read: readonly ReadVisit[], anchor: unknown, lengthDays: unknown, sound: boolean): readonly ProtocolFault[] {
  const sessions = read.map(({ visit }) => visit)
  const place = (id: string | undefined): number => read.find(({ visit }) => visit.id === id)?.index ?? 0
  const rings = [
    ...windowCycles(sessions).map((ring) =>
      fault(`sessions.${place(ring[0])}.after`, 'window-cycle', `Counted from each other in a ring: ${listed(ring)}.`),
    ),
    ...orderCycles(sessions).map((ring) =>
      fault(`sessions.${place(ring[0])}.gates`, 'order-cycle', `Each waits for the other in a ring: ${listed(ring)}.`),
    ),
  ]
  if (rings.length > 0 || !sound) return rings
  const length = typeof lengthDays === 'number' ? lengthDays : null
  const against = contradiction({ sessions, anchor: typeof anchor === 'string' ? anchor : '', lengthDays: length })
  if (against.length === 0) return []
  const sentence = `No days keep the windows, the order and the length together: ${listed(against)}.`
  return [fault(`sessions.${place(against.find((id) => id !== anchor) ?? against[0])}.offsetDays`, 'windows-contradict', sentence)]
}

function readOr<T>(form: z.ZodMiniType<T>, value: unknown): T | undefined {
  const read = z.safeParse(form, value)
  return read.success ? read.data : undefined
}
