/** Knows which other people could treat, and which other session could give way; refuses to know whether they would. */
import { nightEndOf } from '../../domain/clinic/clinic'
import { visitOf } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import type { Fact } from '../../domain/rules/fact'
import { heldSpan, heldSpanOf, nightAfter } from '../../domain/rules/night'
import type { Remedy } from '../../domain/rules/remedy'
import { overlaps } from '../../domain/time/span'
import { type Obstacle, type Unlock, bestOf } from './attempt'
import type { Steps } from './asking'
import { keyOf } from './without-facts'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** Bookings of other courses of which it is tried whether one that gives way is enough. */
const mostBookingsTried = 10
/** Therapists who are tried in place of one of the pair. */
const mostPeopleTried = 6

/** Another in place of one of the pair; two others where that does not help. */
export function* otherPair(obstacle: Obstacle<Of<'pair'>>): Steps<Unlock | null> {
  const { lead, co } = obstacle.fact
  const was = { lead, co }
  const best = obstacle.free.plan.pair
  const others = obstacle.asked.request.site.clinic.therapists.map(({ id }) => id).filter((id) => id !== lead && id !== co)
  const oneOther = lead === null || (co === null && best.co !== null) ? [] : others.slice(0, mostPeopleTried).flatMap((id): readonly Remedy[] => [
    ...(co === null ? [] : [{ kind: 'pair', lead, co: id, was } as const]),
    { kind: 'pair', lead: id, co, was },
  ])
  return (yield* bestOf(obstacle, oneOther)) ?? (yield* bestOf(obstacle, [{ kind: 'pair', ...best, was }]))
}

/** One session of another course that gives way: of those where the best plan would lie, else of those in the way. */
export function* bookingsMoved(obstacle: Obstacle<Of<'therapist-booked'> | Of<'room-booked'>>): Steps<Unlock | null> {
  const { fact, free } = obstacle
  const inPlan = fact.bookings.filter((booking) => isWhere(booking, obstacle))
  const candidates = [...new Map([...inPlan, ...fact.bookings].map((booking) => [keyOf(booking), booking])).values()]
  const tries = (free.plan.slots.length > 0 && inPlan.length === 1 ? inPlan : candidates).slice(0, mostBookingsTried)
  return yield* bestOf(obstacle, tries.map((booking) => ({ kind: 'booking-moves', booking })))
}

function isWhere(booking: Booking, { fact, free: { plan, request } }: Obstacle<Of<'therapist-booked'> | Of<'room-booked'>>): boolean {
  const { clinic } = request.site
  return plan.slots.some(({ session, slot }) => {
    const visit = visitOf(request.protocol, session)
    const isSame = fact.kind === 'room-booked' ? slot.room === fact.room : slot.therapists.includes(fact.therapist)
    if (!isSame || visit === undefined || slot.minutes <= 0) return false
    const held = heldSpan(slot, fact.kind === 'room-booked' && nightEndOf(clinic) !== null ? nightAfter(visit, clinic) : null)
    const turnover = fact.kind === 'room-booked' ? clinic.turnoverMinutes : 0
    return overlaps(heldSpanOf(booking, clinic), { from: held.from - turnover, to: held.to + turnover })
  })
}
