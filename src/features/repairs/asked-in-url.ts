/** Knows how what happened stands in the address, by opaque ids and days; refuses to put there who a patient is. */
import type { Disruption, PartOfDay } from '../../desk/repairing'
import { time } from '../../domain/time/clock-time'
import { type DayRange, dayRange, parseDay } from '../../domain/time/day'

export const noon = time('12:00')
const parts: Readonly<Record<string, PartOfDay>> = {
  morning: { from: time('00:00'), to: noon },
  afternoon: { from: noon, to: time('24:00') },
}

export type Part = 'day' | 'morning' | 'afternoon'

/** Null where the address asks for nothing whole. */
export function askedIn(search: URLSearchParams): Disruption | null {
  const days = daysIn(search)
  const id = (key: string) => search.get(key) ?? ''
  switch (search.get('what')) {
    case 'therapist':
      return days === null || id('who') === '' ? null : { kind: 'therapist-away', therapist: id('who'), days, part: parts[id('part')] ?? null }
    case 'room':
      return days === null || id('room') === '' ? null : { kind: 'room-closed', room: id('room'), days }
    case 'clinic':
      return days === null ? null : { kind: 'clinic-closed', days }
    case 'patient':
      return days === null || id('course') === '' ? null : { kind: 'patient-away', course: id('course'), days }
    case 'missed':
      return id('course') === '' || id('session') === '' ? null : { kind: 'session-missed', course: id('course'), session: id('session') }
    default:
      return null
  }
}

/** What the address says even where days are still missing; null where it says nothing. */
export function begunIn(search: URLSearchParams): { readonly kind: Disruption['kind']; readonly who: string | null } | null {
  switch (search.get('what')) {
    case 'therapist':
      return { kind: 'therapist-away', who: search.get('who') }
    case 'room':
      return { kind: 'room-closed', who: search.get('room') }
    case 'clinic':
      return { kind: 'clinic-closed', who: null }
    case 'patient':
      return { kind: 'patient-away', who: search.get('course') }
    case 'missed':
      return { kind: 'session-missed', who: `${search.get('course') ?? ''}/${search.get('session') ?? ''}` }
    default:
      return null
  }
}

export function searchFor(asked: Disruption): URLSearchParams {
  const search = new URLSearchParams()
  const put = (key: string, value: string) => search.set(key, value)
  switch (asked.kind) {
    case 'therapist-away':
      put('what', 'therapist')
      put('who', asked.therapist)
      if (asked.part !== null) put('part', asked.part.to === noon ? 'morning' : 'afternoon')
      break
    case 'room-closed':
      put('what', 'room')
      put('room', asked.room)
      break
    case 'clinic-closed':
      put('what', 'clinic')
      break
    case 'patient-away':
      put('what', 'patient')
      put('course', asked.course)
      break
    case 'session-missed':
      put('what', 'missed')
      put('course', asked.course)
      put('session', asked.session)
      return search
  }
  put('from', asked.days.from)
  put('to', asked.days.to)
  return search
}

export function partOf(part: Part): PartOfDay | null {
  return parts[part] ?? null
}

function daysIn(search: URLSearchParams): DayRange | null {
  const from = parseDay(search.get('from') ?? '')
  const to = parseDay(search.get('to') ?? '') ?? from
  return from === undefined || to === undefined ? null : (dayRange(from, to) ?? null)
}
