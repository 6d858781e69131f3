/** Knows how planning-request/1 is read, whole or not at all; refuses to know which protocols come with the app. */
import type { Clinic, WeeklyHours } from '../domain/clinic/clinic'
import { type Protocol, visitOf } from '../domain/protocol/protocol'
import { parseProtocol } from '../domain/protocol/protocol-form'
import { type ClockTime, time } from '../domain/time/clock-time'
import type { DayRange } from '../domain/time/day'
import { weekdays } from '../domain/time/weekday'
import { clinicMeaning, courseMeaning, listOf, partOf } from './planning-meaning'
import type { PlanningCourse, PlanningFault, PlanningRequest } from './planning-request'
import { type WrittenRequest, readShape } from './planning-shape-form'

export type ParsedRequest =
  | { readonly ok: true; readonly request: PlanningRequest }
  | { readonly ok: false; readonly faults: readonly PlanningFault[] }

type ProtocolById = (id: string) => Protocol | undefined
type WrittenCourse = WrittenRequest['courses'][number]
type WrittenHours = Readonly<Partial<Record<(typeof weekdays)[number], readonly (readonly [ClockTime, ClockTime])[] | undefined>>>

/** Names every fault with its path; a request with any is not read at all. */
export function parsePlanningRequest(input: unknown, protocolById: ProtocolById): ParsedRequest {
  const shape = readShape(input)
  const shared = readProtocol(partOf(input, 'protocol'), 'protocol', protocolById)
  const own = listOf(input, 'courses').map((course, index) => {
    const path = `courses.${index}.protocol`
    const written = partOf(course, 'protocol')
    if (written !== undefined) return readProtocol(written, path, protocolById)
    const isNamedNowhere = partOf(input, 'protocol') === undefined
    return isNamedNowhere ? { faults: [{ path, text: 'A protocol is needed here, or one for the whole request.' }] } : { protocol: shared.protocol, faults: [] }
  })
  const faults = [
    ...(shape.ok ? [] : shape.faults),
    ...clinicMeaning(input),
    ...shared.faults,
    ...own.flatMap((read, index) => [...read.faults, ...courseMeaning(input, index, read.protocol?.sessions)]),
  ]
  if (!shape.ok || faults.length > 0) return { ok: false, faults }
  const { written } = shape
  const courses = written.courses.flatMap((course, index) => {
    const protocol = own[index]?.protocol
    return protocol === undefined ? [] : [courseOf(course, protocol, written.include ?? [])]
  })
  return { ok: true, request: { clinic: clinicOf(written.clinic), courses } }
}

interface ReadProtocol {
  readonly protocol?: Protocol | undefined
  readonly faults: readonly PlanningFault[]
}

function readProtocol(written: unknown, path: string, protocolById: ProtocolById): ReadProtocol {
  if (written === undefined) return { faults: [] }
  if (typeof written === 'string') {
    const protocol = protocolById(written)
    return protocol === undefined ? { faults: [{ path, text: 'The library has no protocol with this id.' }] } : { protocol, faults: [] }
  }
  const parsed = parseProtocol(withDescription(written))
  if (parsed.ok) return { protocol: parsed.protocol, faults: [] }
  return { faults: parsed.faults.map((fault) => ({ path: fault.path === '' ? path : `${path}.${fault.path}`, text: fault.text })) }
}

/** What only describes a protocol and never bears on a plan may be left out of one written into a request. */
function withDescription(written: unknown): unknown {
  if (!isObject(written)) return written
  const description = { citation: '', indication: '', substance: '', status: '', counts: {}, contactSeries: [] }
  const overnightPolicy = { value: '', confidence: 'assumption' }
  const { sessions } = written
  const noted = Array.isArray(sessions) ? sessions.map((visit: unknown) => (isObject(visit) ? { note: '', ...visit } : visit)) : sessions
  return { ...description, overnightPolicy, ...written, ...(noted === undefined ? {} : { sessions: noted }) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The form gives ids alone, which then serve as names. */
function clinicOf({ zone, gridMinutes, turnoverMinutes, night, open, closures, therapists, rooms }: WrittenRequest['clinic']): Clinic {
  return {
    name: '',
    address: '',
    telephone: '',
    nightTelephone: '',
    zone,
    gridMinutes: gridMinutes ?? 30,
    turnoverMinutes: turnoverMinutes ?? 0,
    night: night?.until === undefined ? { stays: 'home' } : { stays: 'dosing-room', until: night.until },
    open: weekOf(open),
    closures: unnamed(closures),
    therapists: (therapists ?? []).map(({ id, hours, away }) => ({
      id,
      name: id,
      ...(hours === undefined ? {} : { hours: weekOf(hours) }),
      away: unnamed(away),
    })),
    rooms: (rooms ?? []).map(({ id, suits, closedOn }) => ({ id, name: id, suits, closedOn: closedOn ?? [], closed: [] })),
    raters: [],
    sample: false,
  }
}

function weekOf(written: WrittenHours): WeeklyHours {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, (written[weekday] ?? []).map(([from, to]) => ({ from, to }))]))
}

function unnamed(ranges: readonly DayRange[] | undefined) {
  return (ranges ?? []).map(({ from, to }) => ({ name: '', from, to }))
}

function courseOf(course: WrittenCourse, protocol: Protocol, include: readonly string[]): PlanningCourse {
  const wanted = course.include ?? include
  return {
    id: course.id,
    protocol,
    start: course.start,
    startLatest: course.startLatest ?? null,
    end: course.end ?? null,
    lead: course.lead ?? null,
    co: course.co ?? null,
    prefers: { days: course.prefers?.days ?? [], half: course.prefers?.half ?? 'any' },
    away: course.away ?? [],
    kept: (course.sessions ?? []).map(({ session, state, day, time: at, room }) => {
      const minutes = visitOf(protocol, session)?.durationMinutes ?? 0
      return { session, slot: { day, time: at ?? time('00:00'), minutes, therapists: [], room: room ?? null }, done: state === 'completed' }
    }),
    includeOptional: wanted.includes('optional'),
  }
}
