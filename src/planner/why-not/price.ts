/** Knows which of two changes comes cheaper to a clinic and its patient; refuses to know whether either is right. */
import { type Confidence, visitOf } from '../../domain/protocol/protocol'
import type { Remedy } from '../../domain/rules/remedy'
import { minutesOf } from '../../domain/time/clock-time'
import { daysBetween } from '../../domain/time/day'
import type { PlanRequest } from '../request'

/** A window that a source gives is the treatment; one that is the clinic's own habit is not. */
const windowBase: Readonly<Record<Confidence, number>> = { seen: 60, derived: 60, recalled: 50, assumption: 30 }
const windowDay: Readonly<Record<Confidence, number>> = { seen: 10, derived: 10, recalled: 8, assumption: 5 }

/**
 * Lower is cheaper; the figures only rank. First what the planning people decide by themselves (a later start, an
 * earlier one, another of the pair), then what one colleague has to agree to (a room on a day, a day of work, a day of leave),
 * then what patients have to agree to (a day they are away, a longer stay, a session that moves), then what the whole
 * clinic does (opening), then what departs from the protocol, last what has to be hired or built. Each further day adds.
 */
export function priceOf(remedy: Remedy, { protocol }: PlanRequest): number {
  switch (remedy.kind) {
    case 'latest-start':
      return 10 + daysBetween(remedy.was, remedy.day) * 0.5
    case 'start':
      return 11 + daysBetween(remedy.day, remedy.was) * 0.5
    case 'pair':
      return [remedy.lead, remedy.co].some((id) => id !== null && (id === remedy.was.lead || id === remedy.was.co)) ? 14 : 22
    case 'without-optional':
      return 16
    case 'room-opens':
      return 15 + 3 * remedy.days.length
    case 'therapist-works':
      return 18 + 4 * remedy.days.length
    case 'therapist-there':
      return 20 + 5 * remedy.days.length
    case 'patient-there':
      return 22 + 4 * remedy.days.length
    case 'session-moves':
      return 28
    case 'end':
      return 28 + daysBetween(remedy.was, remedy.day) * 0.5
    case 'booking-moves':
      return 32
    case 'closure-lifted':
      return 34 + 6 * remedy.days.length
    case 'clinic-opens':
      return 36 + 6 * remedy.days.length
    case 'opening-hours':
      return 38 + 2 * remedy.weekdays.length + minutesMore(remedy) / 30
    case 'start-hours':
      return 32 + (minutesOf(remedy.to) - minutesOf(remedy.was.to) + minutesOf(remedy.was.from) - minutesOf(remedy.from)) / 30
    case 'window': {
      const rests = visitOf(protocol, remedy.session)?.windowConfidence ?? 'seen'
      return windowBase[rests] + windowDay[rests] * (remedy.was.earliest - remedy.earliest + remedy.latest - remedy.was.latest)
    }
    case 'course-length':
      return 50 + 2 * (remedy.days - remedy.was)
    case 'one-more-room':
      return 90
    case 'one-more-therapist':
      return 95
  }
}

function minutesMore({ hours, was }: Extract<Remedy, { kind: 'opening-hours' }>): number {
  const length = (all: typeof hours) => all.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0)
  return length(hours) - length(was)
}
