/** Knows where the parts of a request for plans contradict each other; refuses to judge the shape of any part. */
import { type Visit, isMilestone } from '../domain/protocol/protocol'
import { minutesOf, parseTime } from '../domain/time/clock-time'
import { parseDay } from '../domain/time/day'
import { weekdays } from '../domain/time/weekday'
import type { PlanningFault } from './planning-request'

/** The part under `key`, or undefined where there is none: a slip in one part must not hide those of the others. */
export function partOf(whole: unknown, key: string): unknown {
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, key) ? Reflect.get(whole, key) : undefined
}

export function listOf(whole: unknown, key: string): readonly unknown[] {
  const part = partOf(whole, key)
  return Array.isArray(part) ? part : []
}

export function textOf(whole: unknown, key: string): string | undefined {
  const part = partOf(whole, key)
  return typeof part === 'string' ? part : undefined
}

/** A night without its end or with one too many, inverted ranges and hours, hours that overlap, and ids borne twice. */
export function clinicMeaning(input: unknown): readonly PlanningFault[] {
  const clinic = partOf(input, 'clinic')
  return [
    ...nightFaults(partOf(clinic, 'night')),
    ...weekFaults(partOf(clinic, 'open'), 'clinic.open'),
    ...rangeFaults(clinic, 'closures', 'clinic'),
    ...listOf(clinic, 'therapists').flatMap((therapist, index) => [
      ...weekFaults(partOf(therapist, 'hours'), `clinic.therapists.${index}.hours`),
      ...rangeFaults(therapist, 'away', `clinic.therapists.${index}`),
    ]),
    ...twiceFaults(listOf(clinic, 'therapists'), 'id', 'clinic.therapists'),
    ...twiceFaults(listOf(clinic, 'rooms'), 'id', 'clinic.rooms'),
    ...twiceFaults(listOf(input, 'courses'), 'id', 'courses'),
  ]
}

/** `visits` are those of the course's protocol; undefined where it could not be read, and then nothing is said of them. */
export function courseMeaning(input: unknown, index: number, visits: readonly Visit[] | undefined): readonly PlanningFault[] {
  const course = listOf(input, 'courses')[index]
  const clinic = partOf(input, 'clinic')
  const at = `courses.${index}`
  const therapists = idsOf(clinic, 'therapists')
  const rooms = idsOf(clinic, 'rooms')
  const lead = textOf(course, 'lead')
  const co = textOf(course, 'co')
  return [
    ...notBefore(course, 'startLatest', at, 'The latest start lies before the start.'),
    ...notBefore(course, 'end', at, 'The end lies before the start.'),
    ...unlisted(lead, therapists, `${at}.lead`, 'The clinic lists no such therapist.'),
    ...unlisted(co, therapists, `${at}.co`, 'The clinic lists no such therapist.'),
    ...(lead !== undefined && lead === co ? [{ path: `${at}.co`, text: 'The pair names one person twice.' }] : []),
    ...rangeFaults(course, 'away', at),
    ...twiceFaults(listOf(course, 'sessions'), 'session', `${at}.sessions`),
    ...listOf(course, 'sessions').flatMap((session, number) => {
      const path = `${at}.sessions.${number}`
      const named = textOf(session, 'session')
      const visit = visits?.find(({ id }) => id === named)
      const isTimeMissing = visit !== undefined && !isMilestone(visit) && partOf(session, 'time') === undefined
      return [
        ...unlisted(textOf(session, 'room'), rooms, `${path}.room`, 'The clinic lists no such room.'),
        ...(visits === undefined || named === undefined || visit !== undefined ? [] : [{ path: `${path}.session`, text: 'The protocol has no such session.' }]),
        ...(isTimeMissing ? [{ path: `${path}.time`, text: 'Something is needed here, and there is nothing.' }] : []),
      ]
    }),
  ]
}

function nightFaults(night: unknown): readonly PlanningFault[] {
  const stays = textOf(night, 'stays')
  const hasEnd = partOf(night, 'until') !== undefined
  if (stays === 'dosing-room' && !hasEnd) return [{ path: 'clinic.night.until', text: 'Something is needed here, and there is nothing.' }]
  if (stays === 'home' && hasEnd) return [{ path: 'clinic.night.until', text: 'Where patients go home, no room is held until any time.' }]
  return []
}

function idsOf(clinic: unknown, key: string): ReadonlySet<string> {
  return new Set(listOf(clinic, key).flatMap((one) => textOf(one, 'id') ?? []))
}

function unlisted(id: string | undefined, known: ReadonlySet<string>, path: string, text: string): readonly PlanningFault[] {
  return id === undefined || id === '' || known.has(id) ? [] : [{ path, text }]
}

function notBefore(course: unknown, key: string, at: string, text: string): readonly PlanningFault[] {
  const start = parseDay(textOf(course, 'start') ?? '')
  const limit = parseDay(textOf(course, key) ?? '')
  return start !== undefined && limit !== undefined && limit < start ? [{ path: `${at}.${key}`, text }] : []
}

function rangeFaults(whole: unknown, key: string, at: string): readonly PlanningFault[] {
  return listOf(whole, key).flatMap((range, index) => {
    const from = parseDay(textOf(range, 'from') ?? '')
    const to = parseDay(textOf(range, 'to') ?? '')
    return from === undefined || to === undefined || from <= to ? [] : [{ path: `${at}.${key}.${index}`, text: 'The last day lies before the first.' }]
  })
}

function weekFaults(week: unknown, at: string): readonly PlanningFault[] {
  return weekdays.flatMap((weekday) => {
    const spans = listOf(week, weekday).map(spanOf)
    return spans.flatMap((span, index): readonly PlanningFault[] => {
      if (span === undefined) return []
      const path = `${at}.${weekday}.${index}`
      if (span.from >= span.to) return [{ path, text: 'These hours end before they begin, or at once.' }]
      const overlaps = spans.slice(0, index).some((other) => other !== undefined && other.from < span.to && span.from < other.to)
      return overlaps ? [{ path, text: 'These hours overlap others of the same day.' }] : []
    })
  })
}

function spanOf(written: unknown): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = Array.isArray(written) ? written.map((text: unknown) => (typeof text === 'string' ? parseTime(text) : undefined)) : []
  return from === undefined || to === undefined ? undefined : { from: minutesOf(from), to: minutesOf(to) }
}

/** The second bearer is the faulty one. */
function twiceFaults(all: readonly unknown[], key: string, at: string): readonly PlanningFault[] {
  const ids = all.map((one) => textOf(one, key))
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index ? [] : [{ path: `${at}.${index}.${key}`, text: `${id} stands here a second time.` }],
  )
}
