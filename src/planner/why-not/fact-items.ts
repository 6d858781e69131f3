/** Knows the single items of facts that list several, and which facts are about the same thing; refuses to know what they do to a plan. */
import type { Fact } from '../../domain/rules/fact'
import { keyOf } from './without-facts'

/**
 * A name for each item of the fact's list; empty where it lists nothing that people would take apart. The days on which
 * a clinic or a room rests are one thing, known by heart; those on which one person does are told one by one.
 */
export function itemsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'therapist-hours':
      return fact.weekdays
    case 'therapist-booked':
    case 'room-booked':
      return [...new Set(fact.bookings.map(keyOf))]
    default:
      return []
  }
}

/** The fact about these items alone. */
export function withItems(fact: Fact, items: readonly string[]): Fact {
  const wanted = new Set(items)
  switch (fact.kind) {
    case 'therapist-hours':
      return { ...fact, weekdays: fact.weekdays.filter((weekday) => wanted.has(weekday)) }
    case 'therapist-booked':
    case 'room-booked':
      return { ...fact, bookings: fact.bookings.filter((booking) => wanted.has(keyOf(booking))) }
    default:
      return fact
  }
}

/** Whether both are about the same thing, though one may list more of it. */
export function isSameFact(one: Fact, other: Fact): boolean {
  return subjectOf(one) === subjectOf(other)
}

/** What is left of a fact beside others: nothing, all of it, or the items that none of them lists. */
export function remainderOf(fact: Fact, others: readonly Fact[]): readonly Fact[] {
  const same = others.filter((other) => isSameFact(fact, other))
  if (same.length === 0) return [fact]
  const items = itemsOf(fact)
  const listed = new Set(same.flatMap(itemsOf))
  const left = items.filter((item) => !listed.has(item))
  return left.length === 0 ? [] : [withItems(fact, left)]
}

/** What the fact is about, whatever it lists of it. */
export function subjectOf(fact: Fact): string {
  switch (fact.kind) {
    case 'window':
    case 'start-hours':
    case 'fixed':
      return `${fact.kind}/${fact.session}`
    case 'order':
      return `order/${fact.earlier}/${fact.later}`
    case 'therapist-absence':
      return `${fact.kind}/${fact.therapist}/${fact.from}/${fact.to}`
    case 'room-closed':
      return `${fact.kind}/${fact.room}/${fact.from}/${fact.to}`
    case 'closure':
    case 'patient-away':
      return `${fact.kind}/${fact.from}/${fact.to}`
    case 'therapist-hours':
      return `${fact.kind}/${fact.therapist}/${hoursKey(fact.hours)}`
    case 'opening-hours':
      return `${fact.kind}/${hoursKey(fact.hours)}`
    case 'therapist-booked':
      return `${fact.kind}/${fact.therapist}`
    case 'room-weekdays':
    case 'room-booked':
      return `${fact.kind}/${fact.room}`
    case 'rooms':
      return `rooms/${fact.use}`
    default:
      return fact.kind
  }
}

function hoursKey(hours: readonly { readonly from: string; readonly to: string }[]): string {
  return hours.map(({ from, to }) => `${from}-${to}`).join()
}
