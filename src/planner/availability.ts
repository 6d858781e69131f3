/** Knows at which times of a day a session could start, as bit masks compiled once; refuses to know windows and order between sessions. */
import type { RoomId, RoomUse, TherapistId } from '../domain/clinic/clinic'
import { closureOn, roomOf, therapistOf } from '../domain/clinic/clinic'
import type { Pair } from '../domain/course/course'
import { type Visit, staffNeedOf } from '../domain/protocol/protocol'
import type { Booking } from '../domain/rules/breach'
import { roomUseOf } from '../domain/rules/room-busy'
import { minutesOf, timeOfMinutes } from '../domain/time/clock-time'
import { dayFromNumber, isWithin } from '../domain/time/day'
import { minutesInDay, spanOf } from '../domain/time/span'
import { weekdayOfNumber } from '../domain/time/weekday'
import { clockChangeOn, instantsOf } from '../domain/time/zone'
import type { PlanRequest } from './request'
import { type SlotMask, type Stretch, both, either, hasStart, isEmpty, startsOf, startsWithin, without } from './slot-mask'
import type { Task } from './task'

/** What one day offers one session: its possible starts, and in which rooms each of them; `rooms` is null where none is needed. */
export interface Offer {
  readonly starts: SlotMask
  readonly rooms: readonly { readonly id: RoomId; readonly starts: SlotMask }[] | null
}

export interface Availability {
  readonly offer: (task: Task, day: number) => Offer
}

/** The pair of a clinic that lists no therapist. */
export const nobody: Pair = { lead: '', co: null }

/** Therapists who must be there, in the order lead, other; null where the pair has too few. */
export function therapistsFor(visit: Visit, pair: Pair): readonly TherapistId[] | null {
  const need = staffNeedOf(visit)
  if (need !== 'pair' && need !== 'lead') return []
  if (pair.lead === nobody.lead) return null
  if (need === 'lead') return [pair.lead]
  return pair.co === null || pair.co === pair.lead ? null : [pair.lead, pair.co]
}

/**
 * The kind of room that must be free. Raters and coordinators hold what may be held by video without one;
 * every other visit but a telephone contact is in person.
 */
export function roomUseFor(visit: Visit, clinic: PlanRequest['site']['clinic']): RoomUse | null {
  const need = staffNeedOf(visit)
  if (visit.remoteAllowed === true && visit.kind !== 'dosing' && (need === 'rater' || need === 'coordinator')) return null
  return roomUseOf(visit, clinic)
}

const wholeDay: readonly Stretch[] = [{ from: 0, to: minutesInDay }]

/** Masks of people, rooms and hours, each made when first asked for and shared by every pair. */
export class ClinicMasks {
  readonly grid: number
  readonly #request: PlanRequest
  readonly #masks = new Map<string, SlotMask>()
  readonly #bookings = new Map<number, readonly Booking[]>()
  readonly #uneven = new Map<number, boolean>()

  constructor(request: PlanRequest) {
    this.#request = request
    this.grid = request.site.clinic.gridMinutes
  }

  /** Opening hours, the patient's own time and the clock itself. */
  common(day: number, minutes: number): SlotMask {
    return this.#mask(`all/${day}/${minutes}`, () => {
      const open = startsWithin(this.#openHours(day), minutes, this.grid)
      const free = isEmpty(open) ? open : both(open, startsWithin(this.#patientTime(day), minutes, this.grid))
      return isEmpty(free) ? free : this.#onRealClock(free, day, minutes)
    })
  }

  therapist(id: TherapistId, day: number, minutes: number): SlotMask {
    return this.#mask(`person/${id}/${day}/${minutes}`, () => startsWithin(this.#workingTime(id, day), minutes, this.grid))
  }

  room(id: RoomId, day: number, minutes: number): SlotMask {
    return this.#mask(`room/${id}/${day}/${minutes}`, () => startsWithin(this.#roomTime(id, day), minutes, this.grid))
  }

  #mask(key: string, make: () => SlotMask): SlotMask {
    const known = this.#masks.get(key)
    if (known !== undefined) return known
    const made = make()
    this.#masks.set(key, made)
    return made
  }

  #openHours(day: number): readonly Stretch[] {
    const { clinic } = this.#request.site
    if (closureOn(clinic, dayFromNumber(day)) !== undefined) return []
    return (clinic.open[weekdayOfNumber(day)] ?? []).map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  }

  #patientTime(day: number): readonly Stretch[] {
    const date = dayFromNumber(day)
    if (this.#request.away.some((away) => isWithin(date, away))) return []
    const own = this.#request.kept.map(({ slot }) => stretchOn(day, slot, 0)).filter(({ from, to }) => from < to)
    return without(wholeDay, own)
  }

  #workingTime(id: TherapistId, day: number): readonly Stretch[] {
    const therapist = therapistOf(this.#request.site.clinic, id)
    const date = dayFromNumber(day)
    if (therapist === undefined || therapist.away.some((away) => isWithin(date, away))) return []
    const hours = therapist.hours?.[weekdayOfNumber(day)]?.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    const works = therapist.hours === undefined ? wholeDay : (hours ?? [])
    if (works.length === 0) return []
    const busy = this.#booked(day).filter(({ therapists }) => therapists.includes(id))
    return without(works, busy.map((booking) => stretchOn(day, booking, 0)))
  }

  #roomTime(id: RoomId, day: number): readonly Stretch[] {
    const { clinic } = this.#request.site
    const room = roomOf(clinic, id)
    const date = dayFromNumber(day)
    if (room === undefined || room.closedOn.includes(weekdayOfNumber(day)) || room.closed.some((closed) => isWithin(date, closed))) return []
    const own = this.#request.kept.filter(({ slot }) => slot.room === id).map(({ slot }) => slot)
    const taken = [...[day - 1, day, day + 1].flatMap((near) => this.#booked(near)).filter((booking) => booking.room === id), ...own]
    return without(wholeDay, taken.map((booking) => stretchOn(day, booking, clinic.turnoverMinutes)))
  }

  #booked(day: number): readonly Booking[] {
    const known = this.#bookings.get(day)
    if (known !== undefined) return known
    const found = this.#request.site.bookingsOn(dayFromNumber(day))
    this.#bookings.set(day, found)
    return found
  }

  /** Only near a clock change can a wall time be missing or come twice. */
  #onRealClock(mask: SlotMask, day: number, minutes: number): SlotMask {
    if (![day - 1, day, day + 1].some((near) => this.#changesClock(near))) return mask
    const real = startsOf(mask, this.grid).filter((start) => this.#isReal(day, start) && this.#isReal(day, start + minutes))
    return startsWithin(real.map((start) => ({ from: start, to: start + minutes })), minutes, this.grid)
  }

  #changesClock(day: number): boolean {
    const known = this.#uneven.get(day)
    if (known !== undefined) return known
    const changes = clockChangeOn(dayFromNumber(day), this.#request.site.clinic.zone) !== 0
    this.#uneven.set(day, changes)
    return changes
  }

  #isReal(day: number, minute: number): boolean {
    const date = dayFromNumber(day + Math.floor(minute / minutesInDay))
    return instantsOf(date, timeOfMinutes(minute % minutesInDay), this.#request.site.clinic.zone).length === 1
  }
}

/** What each day offers each session when this pair treats; with no pair given, as if somebody were always free. */
export function availabilityOf(request: PlanRequest, masks: ClinicMasks, pair: Pair | null): Availability {
  const { clinic } = request.site
  const known = new Map<string, Offer>()
  return {
    offer: (task, day) => {
      const { visit, minutes } = task
      const [from, to] = visit.startBetween ?? ['', '']
      const key = `${day}/${minutes}/${staffNeedOf(visit)}/${roomUseFor(visit, clinic) ?? ''}/${from}/${to}`
      const found = known.get(key)
      if (found !== undefined) return found
      const made = makeOffer(task, day)
      known.set(key, made)
      return made
    },
  }

  function makeOffer({ visit, minutes }: Task, day: number): Offer {
    const therapists = pair === null ? [] : therapistsFor(visit, pair)
    const none = { starts: startsWithin([], minutes, masks.grid), rooms: null }
    if (therapists === null) return none
    let starts = masks.common(day, minutes)
    if (isEmpty(starts)) return none
    for (const id of therapists) starts = both(starts, masks.therapist(id, day, minutes))
    if (visit.startBetween !== undefined) {
      const [from, to] = visit.startBetween
      starts = both(starts, startsWithin([{ from: minutesOf(from), to: minutesOf(to) + minutes }], minutes, masks.grid))
    }
    const use = roomUseFor(visit, clinic)
    if (use === null || isEmpty(starts)) return { starts, rooms: null }
    const rooms = clinic.rooms
      .filter(({ suits }) => suits.includes(use))
      .map(({ id }) => ({ id, starts: both(starts, masks.room(id, day, minutes)) }))
      .filter((room) => !isEmpty(room.starts))
    return { starts: rooms.reduce((all, room) => either(all, room.starts), none.starts), rooms }
  }
}

/** The rooms in which a session may start at this minute; null where it needs none. */
export function roomsAt({ rooms }: Offer, start: number, grid: number): readonly RoomId[] | null {
  return rooms === null ? null : rooms.filter((room) => hasStart(room.starts, start, grid)).map(({ id }) => id)
}

function stretchOn(day: number, slot: Pick<Booking, 'day' | 'time' | 'minutes'>, padding: number): Stretch {
  const span = spanOf(slot.day, slot.time, slot.minutes)
  return { from: span.from - padding - day * minutesInDay, to: span.to + padding - day * minutesInDay }
}
