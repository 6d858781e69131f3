/** Knows a clinic while its form is being filled in, gaps included; refuses to judge what stands in it. */
import { type Clinic, type NamedDays, type NightPolicy, type Rater, type Room, type RoomUse, type Therapist, type WeeklyHours, nightEndOf } from '../../domain/clinic/clinic'
import { type ClockTime, time } from '../../domain/time/clock-time'
import type { Day } from '../../domain/time/day'
import { type Weekday, weekdays } from '../../domain/time/weekday'

/** One span of hours; null where no whole time stands in the field. */
export interface DraftHours {
  readonly from: ClockTime | null
  readonly to: ClockTime | null
}

/** Every weekday has its spans; one without any is closed. */
export type DraftWeek = Readonly<Record<Weekday, readonly DraftHours[]>>

export interface DraftDays {
  /** Tells rows apart on screen; no part of the clinic. */
  readonly key: string
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
  /** Was over when the form was opened, so that it may be folded away; stays so while it is edited. */
  readonly isPast: boolean
}

export interface DraftTherapist extends Omit<Therapist, 'hours' | 'away'> {
  /** Null works all opening hours. */
  readonly hours: DraftWeek | null
  readonly away: readonly DraftDays[]
}

export interface DraftRoom extends Omit<Room, 'closed'> {
  readonly closed: readonly DraftDays[]
}

export interface DraftNight {
  readonly stays: NightPolicy['stays']
  /** Asked for only where patients stay; null where no whole time stands in the field. */
  readonly until: ClockTime | null
}

export interface ClinicDraft extends Pick<Clinic, 'name' | 'address' | 'telephone' | 'nightTelephone' | 'gridMinutes'> {
  readonly zone: string | null
  readonly turnoverMinutes: number | null
  readonly night: DraftNight
  readonly open: DraftWeek
  readonly closures: readonly DraftDays[]
  readonly therapists: readonly DraftTherapist[]
  readonly rooms: readonly DraftRoom[]
  readonly raters: readonly Rater[]
}

/** Whole office days, the hours a form starts with. */
export const officeHours: DraftHours = { from: time('08:00'), to: time('18:00') }

/** The night as a form starts with it; the time stands ready for whoever has patients stay. */
export const nightAtHome: DraftNight = { stays: 'home', until: time('09:00') }

export const closedWeek: DraftWeek = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

const bothUses: readonly RoomUse[] = ['dosing', 'consult']

/** What a first set-up starts with: office hours, two people and a room to be named. */
export function newDraft(zone: string, newId: () => string): ClinicDraft {
  const whole = [officeHours]
  return {
    name: '',
    address: '',
    telephone: '',
    nightTelephone: '',
    zone,
    gridMinutes: 30,
    turnoverMinutes: 0,
    night: nightAtHome,
    open: { ...closedWeek, mon: whole, tue: whole, wed: whole, thu: whole, fri: whole },
    closures: [],
    therapists: [newTherapist(newId()), newTherapist(newId())],
    rooms: [newRoom(newId())],
    raters: [],
  }
}

export function newTherapist(id: string): DraftTherapist {
  return { id, name: '', hours: null, away: [] }
}

export function newRoom(id: string): DraftRoom {
  return { id, name: '', suits: bothUses, closedOn: [], closed: [] }
}

export function newDays(key: string): DraftDays {
  return { key, name: '', from: null, to: null, isPast: false }
}

/** The clinic as its form shows it: days by date, the past ones of `today` marked. */
export function draftOf(clinic: Clinic, today: Day): ClinicDraft {
  const { name, address, telephone, nightTelephone, zone, gridMinutes, turnoverMinutes } = clinic
  const draftDays = (ranges: readonly NamedDays[]) => daysByDate(ranges).map((range, index) => daysOf(range, index, today))
  return {
    name,
    address,
    telephone,
    nightTelephone,
    zone,
    gridMinutes,
    turnoverMinutes,
    night: nightOf(clinic),
    open: weekOf(clinic.open),
    closures: draftDays(clinic.closures),
    therapists: clinic.therapists.map((therapist) => ({
      id: therapist.id,
      name: therapist.name,
      hours: therapist.hours === undefined ? null : weekOf(therapist.hours),
      away: draftDays(therapist.away),
    })),
    rooms: clinic.rooms.map((room) => ({
      id: room.id,
      name: room.name,
      suits: [...room.suits],
      closedOn: [...room.closedOn],
      closed: draftDays(room.closed),
    })),
    raters: clinic.raters.map((rater) => ({ id: rater.id, name: rater.name })),
  }
}

/** Whether two drafts would be saved as the same clinic, or show the same gaps. */
export function isSameDraft(one: ClinicDraft, other: ClinicDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export function isSameClinic(one: Clinic, other: Clinic, today: Day): boolean {
  return isSameDraft(draftOf(one, today), draftOf(other, today))
}

export function daysByDate<D extends NamedDays>(ranges: readonly D[]): readonly D[] {
  return [...ranges].sort((one, other) => (`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1))
}

/** The list with part of one member changed. */
export function withPart<T>(list: readonly T[], index: number, part: Partial<T>): readonly T[] {
  return list.map((member, at) => (at === index ? { ...member, ...part } : member))
}

export function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index)
}

function nightOf(clinic: Clinic): DraftNight {
  const until = nightEndOf(clinic)
  return until === null ? nightAtHome : { stays: 'dosing-room', until }
}

function weekOf(hours: WeeklyHours): DraftWeek {
  const spans = (weekday: Weekday) => (hours[weekday] ?? []).map(({ from, to }) => ({ from, to }))
  return weekdays.reduce((week, weekday) => ({ ...week, [weekday]: spans(weekday) }), closedWeek)
}

function daysOf({ name, from, to }: NamedDays, index: number, today: Day): DraftDays {
  return { key: `kept-${index}`, name, from, to, isPast: to < today }
}
