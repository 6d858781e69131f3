/** Knows how to judge a plan by the written rules alone; refuses to share any code with the planner or the rule book. */
import { Temporal } from '@js-temporal/polyfill'
import type { Pair, Slot } from '../../src/domain/course/course'
import type { Visit } from '../../src/domain/protocol/protocol'
import type { PlanRequest } from '../../src/planner/request'

export interface PlannedSession {
  readonly session: string
  readonly slot: Slot
}

const pairRoles = ['therapist-pair', 'two-facilitators', 'therapist+assisting-therapist']
const freeRoles = ['independent-rater', 'coordinator']
const treatment = ['preparation', 'dosing', 'integration']
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const dayCount = (date: string) => {
  const [year, month, dateOfMonth] = date.split('-').map(Number)
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, dateOfMonth) / 86_400_000)
}
const dateOf = (count: number) => new Date(count * 86_400_000).toISOString().slice(0, 10)
const minuteOf = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])
const weekdayAt = (date: string) => weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun'
const covers = (range: { from: string; to: string }, date: string) => range.from <= date && date <= range.to
const within = (from: number, to: number, hours: readonly { from: string; to: string }[] | undefined) =>
  (hours ?? []).some((interval) => minuteOf(interval.from) <= from && to <= minuteOf(interval.to))
const startMinute = (slot: { day: string; time: string }) => dayCount(slot.day) * 1440 + minuteOf(slot.time)

const meets = (one: { day: string; time: string; minutes: number }, other: { day: string; time: string; minutes: number }, space = 0) =>
  startMinute(one) < startMinute(other) + other.minutes + space && startMinute(other) < startMinute(one) + one.minutes + space

/** Every code that the plan violates, in no order and with repeats; with `complete` false, sessions may still be missing. */
export function violations(request: PlanRequest, pair: Pair, plan: readonly PlannedSession[], complete = true): readonly string[] {
  const found: string[] = []
  const { protocol, site, start, startLatest, end } = request
  const { clinic } = site
  const visits = new Map(protocol.sessions.map((visit) => [visit.id, visit]))
  const kept = new Map(request.kept.map((held) => [held.session, held]))
  const slots = new Map(plan.map(({ session, slot }) => [session, slot]))
  if (slots.size !== plan.length) found.push('session-twice')
  for (const { session, slot } of request.kept) {
    const now = slots.get(session)
    if (now === undefined) slots.set(session, slot)
    else if (JSON.stringify(now) !== JSON.stringify(slot)) found.push('already-done')
  }
  if (complete) for (const visit of protocol.sessions) if (mustBePlanned(request, visit) && !slots.has(visit.id)) found.push('session-missing')

  for (const [id, slot] of slots) {
    const visit = visits.get(id)
    if (visit === undefined) {
      found.push('session-unknown')
      continue
    }
    const from = dateOfReference(request, visit, slots)
    const isFree = !kept.has(id) || (from !== undefined && !kept.has(from.session))
    if (isFree && from !== undefined) {
      const gap = dayCount(slot.day) - from.day
      if (gap < visit.offsetDays.earliest || gap > visit.offsetDays.latest) found.push('outside-window')
    }
    for (const earlier of comesBefore(request, visit)) {
      const other = slots.get(earlier)
      if (other === undefined || (kept.has(id) && kept.has(earlier))) continue
      if (startMinute(other) + other.minutes > startMinute(slot)) found.push('out-of-order')
      if (visit.kind === 'dosing' && other.day >= slot.day) found.push('out-of-order')
    }
    const anchor = slots.get(protocol.anchor)
    if (protocol.lengthDays !== null && anchor !== undefined && treatment.includes(visit.kind) && !(kept.has(id) && kept.has(protocol.anchor))) {
      if (dayCount(slot.day) - dayCount(anchor.day) > protocol.lengthDays) found.push('past-course-end')
    }
    if (!kept.has(id)) found.push(...ofOneSession(request, pair, visit, slot, slots))
  }

  const days = [...slots.values()].map(({ day }) => day as string).toSorted()
  if (days.some((day) => day < start) && [...slots].some(([id, slot]) => !kept.has(id) && slot.day < start)) found.push('outside-window')
  if (end !== null && [...slots].some(([id, slot]) => !kept.has(id) && slot.day > end)) found.push('past-course-end')
  const first = days[0]
  if (complete && startLatest !== null && first !== undefined && first > startLatest) {
    if ([...slots].some(([id, slot]) => !kept.has(id) && slot.day === first)) found.push('outside-window')
  }
  if (clinic.gridMinutes > 0 && [...slots].some(([id, slot]) => !kept.has(id) && minuteOf(slot.time) % clinic.gridMinutes !== 0)) found.push('off-grid')
  return found
}

function ofOneSession(request: PlanRequest, pair: Pair, visit: Visit, slot: Slot, slots: ReadonlyMap<string, Slot>): readonly string[] {
  const found: string[] = []
  const { site, away } = request
  const { clinic } = site
  const { day } = slot
  const from = minuteOf(slot.time)
  const to = from + slot.minutes
  if (visit.durationMinutes === null || slot.minutes !== visit.durationMinutes) found.push('wrong-length')
  if (visit.startBetween !== undefined && (from < minuteOf(visit.startBetween[0]) || from > minuteOf(visit.startBetween[1]))) found.push('outside-start-hours')
  if (clinic.closures.some((closure) => covers(closure, day)) || !within(from, to, clinic.open[weekdayAt(day)])) found.push('clinic-closed')
  if (away.some((range) => covers(range, day))) found.push('patient-away')
  for (const [id, other] of slots) if (id !== visit.id && meets(other, slot)) found.push('patient-busy')

  const wanted: readonly (string | null)[] = pairRoles.includes(visit.staff) ? [pair.lead, pair.co] : freeRoles.includes(visit.staff) ? [] : [pair.lead]
  const sent: readonly string[] = slot.therapists
  if (sent.length !== wanted.length || wanted.some((id) => id === null || !sent.includes(id)) || new Set(sent).size !== sent.length) found.push('wrong-therapists')
  const bookings = [-1, 0, 1].flatMap((offset) => site.bookingsOn(dateOf(dayCount(day) + offset) as Slot['day']))
  for (const id of sent) {
    const therapist = clinic.therapists.find((one) => one.id === id)
    if (therapist === undefined || therapist.away.some((range) => covers(range, day))) found.push('therapist-away')
    else if (therapist.hours !== undefined && !within(from, to, therapist.hours[weekdayAt(day)])) found.push('therapist-away')
    if (bookings.some((booking) => booking.therapists.includes(id) && meets(booking, slot))) found.push('therapist-busy')
  }
  found.push(...ofRoom(request, visit, slot, slots, bookings))
  for (const minutes of [0, slot.minutes]) {
    const fault = wallTimeFault(`${day}T${slot.time}`, minutes, clinic.zone)
    if (fault !== null) found.push(fault)
  }
  if (!found.some((code) => code.startsWith('wall-time')) && !lastsAsOnTheClock(`${day}T${slot.time}`, slot.minutes, clinic.zone)) found.push('clocks-change-within')
  return found
}

function lastsAsOnTheClock(start: string, minutes: number, zone: string): boolean {
  const wall = Temporal.PlainDateTime.from(start)
  const [from, to] = [wall, wall.add({ minutes })].map((at) => at.toZonedDateTime(zone).epochMilliseconds)
  return (to ?? Number.NaN) - (from ?? Number.NaN) === minutes * 60_000
}

const knownWallTimes = new Map<string, string | null>()

function wallTimeFault(start: string, minutes: number, zone: string): string | null {
  const key = `${start}/${minutes}/${zone}`
  const known = knownWallTimes.get(key)
  if (known !== undefined) return known
  const wall = Temporal.PlainDateTime.from(start).add({ minutes })
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  const exists = earlier.toPlainDateTime().equals(wall)
  const fault = !exists ? 'wall-time-does-not-exist' : earlier.equals(later) ? null : 'wall-time-is-ambiguous'
  knownWallTimes.set(key, fault)
  return fault
}

function ofRoom(
  { site: { clinic }, kept }: PlanRequest,
  visit: Visit,
  slot: Slot,
  slots: ReadonlyMap<string, Slot>,
  bookings: readonly { room: string | null; day: string; time: string; minutes: number; overnight?: boolean | undefined }[],
): readonly string[] {
  const needsDosing = visit.kind === 'dosing'
  const isByVideo = visit.remoteAllowed === true && freeRoles.includes(visit.staff)
  const needsConsult = !needsDosing && visit.kind !== 'contact' && !isByVideo && clinic.rooms.some(({ suits }) => suits.includes('consult'))
  if (slot.room === null) return needsDosing || needsConsult ? ['room-missing'] : []
  const room = clinic.rooms.find(({ id }) => id === slot.room)
  if (room === undefined) return ['room-unknown']
  const found: string[] = []
  if (needsDosing && !room.suits.includes('dosing')) found.push('room-unsuitable')
  if (needsConsult && !room.suits.includes('consult')) found.push('room-unsuitable')
  const isClosed = (date: string) => room.closedOn.includes(weekdayAt(date)) || room.closed.some((range) => covers(range, date))
  if (isClosed(slot.day)) found.push('room-closed')
  const own = [...kept.map((held) => held.slot), ...[...slots].filter(([id]) => id !== visit.id).map(([, other]) => other)]
  if (own.some((other) => other !== slot && other.room === slot.room && meets(other, slot, clinic.turnoverMinutes))) found.push('room-busy')
  // A patient who stays keeps the room from everybody else until the next morning.
  const stays = needsDosing && visit.overnight !== undefined
  const night = clinic.night?.stays === 'dosing-room' ? 1440 + minuteOf(clinic.night.until) : null
  const asLong = <T extends { time: string; minutes: number }>(one: T, isOvernight: boolean): T =>
    night !== null && isOvernight ? { ...one, minutes: Math.max(one.minutes, night - minuteOf(one.time)) } : one
  if (stays && night !== null && isClosed(dateOf(dayCount(slot.day) + 1))) found.push('room-closed')
  const held = asLong(slot, stays)
  const others = bookings.filter((other) => other.room === slot.room)
  if (others.some((other) => meets(asLong(other, other.overnight === true), held, clinic.turnoverMinutes))) found.push('room-busy')
  return found
}

/** The score by the written formula, summed without knowing how the planner sums. */
export function scoreByHand(request: PlanRequest, plan: readonly PlannedSession[]): number {
  const slots = new Map<string, Slot>([...request.kept, ...plan].map(({ session, slot }) => [session, slot]))
  const { prefers } = request
  let score = 0
  let first = Infinity
  for (const visit of request.protocol.sessions) {
    const slot = slots.get(visit.id)
    if (slot === undefined || visit.durationMinutes === null) continue
    first = Math.min(first, dayCount(slot.day))
    const { earliest, target, latest } = visit.offsetDays
    const from = dateOfReference(request, visit, slots)
    const weight = visit.weight ?? (earliest === latest ? 0 : visit.kind === 'dosing' ? 2 : 1)
    if (from !== undefined) score += weight * Math.abs(dayCount(slot.day) - from.day - target)
    if (prefers.days.length > 0 && !prefers.days.includes(weekdayAt(slot.day))) score += 3
    const isNextDay = visit.after !== null && earliest === 1 && latest === 1
    if (visit.kind !== 'dosing' && !isNextDay) {
      if (prefers.half === 'am' && minuteOf(slot.time) > 690) score += 2
      if (prefers.half === 'pm' && minuteOf(slot.time) < 720) score += 2
    }
  }
  if (!request.kept.some(({ done }) => done) && first !== Infinity) score += Math.max(0, first - dayCount(request.start))
  return score
}

/** The session it is counted from and the day number counting begins; a milestone without a day stands on its target. */
function dateOfReference(request: PlanRequest, visit: Visit, slots: ReadonlyMap<string, Slot>): { session: string; day: number } | undefined {
  if (visit.after === null) return undefined
  const slot = slots.get(visit.after)
  if (slot !== undefined) return { session: visit.after, day: dayCount(slot.day) }
  const milestone = request.protocol.sessions.find(({ id }) => id === visit.after)
  if (milestone === undefined || milestone.durationMinutes !== null) return undefined
  const from = dateOfReference(request, milestone, slots)
  return from === undefined ? undefined : { session: from.session, day: from.day + milestone.offsetDays.target }
}

function comesBefore({ protocol }: PlanRequest, visit: Visit): readonly string[] {
  const named = visit.gates.flatMap((gate) => {
    const id = gate.replace(/-completed(-or-waived)?$/, '')
    return id !== gate && protocol.sessions.some((other) => other.id === id) ? [id] : []
  })
  return [...named, ...protocol.sessions.filter((other) => (other.before ?? []).includes(visit.id)).map(({ id }) => id)]
}

export function mustBePlanned(request: PlanRequest, visit: Visit): boolean {
  const isKept = ({ id }: Visit) => request.kept.some(({ session }) => session === id)
  const isLeftOut = (one: Visit): boolean => {
    if (isKept(one)) return false
    if (one.optional === true && !request.includeOptional) return true
    const reference = request.protocol.sessions.find(({ id }) => id === one.after)
    return reference !== undefined && isLeftOut(reference)
  }
  return visit.durationMinutes !== null && !isLeftOut(visit)
}
