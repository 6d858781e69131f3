/** Knows a course's request as it stands beside what all other courses of the clinic hold; refuses to plan any of them. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Pair } from '../../domain/course/course'
import { staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import type { Booking } from '../../domain/rules/breach'
import { mayStayAfter } from '../../domain/rules/night'
import type { Day } from '../../domain/time/day'
import type { CourseAnswer, CourseWish } from '../propose-clinic'
import type { PlanRequest } from '../request'
import type { Asked } from './asked'

/** The wish with this id beside the plans the others got, and beside what is fixed of those that got none. */
export function askedBeside(clinic: Clinic, wishes: readonly CourseWish[], answers: readonly CourseAnswer[], id: string): Asked | null {
  const own = wishes.find((wish) => wish.id === id)
  if (own === undefined) return null
  const byDay = new Map<Day, Booking[]>()
  for (const wish of wishes) {
    if (wish.id === id) continue
    for (const booking of bookingsOf(wish, answers.find((answer) => answer.id === wish.id))) {
      byDay.set(booking.day, [...(byDay.get(booking.day) ?? []), booking])
    }
  }
  const { lead, co, protocol, start, startLatest, end, prefers, away, kept, includeOptional } = own
  const isWhole = lead !== null && co !== null
  const pair: Pair | null = isWhole ? { lead, co } : null
  const isOpen = lead === null && co === null && kept.length === 0
  const request: PlanRequest = {
    site: { clinic, bookingsOn: (day) => byDay.get(day) ?? [] }, protocol, start, startLatest, end, pair, prefers, away, kept, includeOptional,
  }
  return { request, given: isWhole || isOpen ? null : { lead, co } }
}

function bookingsOf({ id, protocol, kept, lead, co }: CourseWish, answered: CourseAnswer | undefined): readonly Booking[] {
  const titles = shortTitles(protocol)
  const known = (session: string) => {
    const visit = visitOf(protocol, session)
    const need = visit === undefined ? undefined : staffNeedOf(visit)
    return (need === 'pair' ? [lead, co] : need === 'lead' ? [lead] : []).filter((one) => one !== null)
  }
  const fixed = kept.map(({ session, slot }) => ({ session, slot: { ...slot, therapists: known(session) } }))
  const held = answered?.answer.outcome === 'planned' ? answered.answer.slots : fixed
  return held.flatMap(({ session, slot }) => {
    const visit = visitOf(protocol, session)
    if (slot.minutes <= 0 || visit === undefined) return []
    return [{ course: id, patientCode: id, session, title: titles.get(session) ?? session, overnight: mayStayAfter(visit), ...slot }]
  })
}
