/** Knows a clinic: its people, rooms, hours and closures; refuses to know any patient or booking. */
import type { ClockTime } from '../time/clock-time'
import { type Day, type DayRange, isWithin } from '../time/day'
import { type Weekday, weekdays } from '../time/weekday'

export type TherapistId = string
export type RoomId = string

/** Opening or working time on one weekday; half-open, the end after the start. */
export interface Hours {
  readonly from: ClockTime
  readonly to: ClockTime
}

/** Hours by weekday; a missing weekday is closed. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly Hours[]>>>

export interface NamedDays extends DayRange {
  readonly name: string
}

export interface Therapist {
  readonly id: TherapistId
  readonly name: string
  /** Missing means: works all opening hours. */
  readonly hours?: WeeklyHours | undefined
  readonly away: readonly NamedDays[]
}

/** An independent rater or another colleague who is met but is not one of a pair. */
export interface Rater {
  readonly id: string
  readonly name: string
}

export type RoomUse = 'dosing' | 'consult'

export interface Room {
  readonly id: RoomId
  readonly name: string
  readonly suits: readonly RoomUse[]
  readonly closedOn: readonly Weekday[]
  readonly closed: readonly NamedDays[]
}

/** Where patients spend the night after a dosing session. */
export type NightPolicy =
  /** They go home with the adult who fetches them. */
  | { readonly stays: 'home' }
  /** They stay in the room of their session, which is held until this time of the next day, after 00:00 and before 24:00. */
  | { readonly stays: 'dosing-room'; readonly until: ClockTime }

export interface Clinic {
  readonly name: string
  readonly address: string
  readonly telephone: string
  /** The number to call in the night after a dosing session; empty where the clinic gives none. */
  readonly nightTelephone: string
  /** IANA time zone; every day and time of every course is read in it. */
  readonly zone: string
  /** Start times lie on multiples of this many minutes after midnight; 5 to 60. */
  readonly gridMinutes: number
  /** Minutes a room stays empty between two bookings; 0 to 240. */
  readonly turnoverMinutes: number
  /** The clinic's own policy, because sources differ. Missing means home, as in every clinic stored before there was a choice. */
  readonly night?: NightPolicy | undefined
  readonly open: WeeklyHours
  readonly closures: readonly NamedDays[]
  readonly therapists: readonly Therapist[]
  readonly rooms: readonly Room[]
  readonly raters: readonly Rater[]
  /** Invented for looking around; marked on screen and paper, and removed whole. */
  readonly sample: boolean
}

export function therapistOf(clinic: Clinic, id: TherapistId): Therapist | undefined {
  return clinic.therapists.find((therapist) => therapist.id === id)
}

/** Said of people and rooms that the clinic lists no more: their ids are opaque, and nobody is ever shown one. */
export const formerColleague = 'a former colleague'
export const formerRoom = 'a former room'

/** What the therapist is called; `formerColleague` where the clinic knows nobody by this id. */
export function therapistName(clinic: Clinic, id: TherapistId): string {
  return therapistOf(clinic, id)?.name ?? formerColleague
}

/** What a therapist or rater is called; `formerColleague` where the clinic knows nobody by this id. */
export function personName(clinic: Clinic, id: string): string {
  return knownPersonName(clinic, id) ?? formerColleague
}

/** What a therapist or rater is called, if the clinic lists one by this id. */
export function knownPersonName({ therapists, raters }: Pick<Clinic, 'therapists' | 'raters'>, id: string): string | undefined {
  return [...therapists, ...raters].find((person) => person.id === id)?.name
}

export function roomOf(clinic: Clinic, id: RoomId): Room | undefined {
  return clinic.rooms.find((room) => room.id === id)
}

/** What the room is called; `formerRoom` where the clinic has none by this id. */
export function roomName(clinic: Clinic, id: RoomId): string {
  return roomOf(clinic, id)?.name ?? formerRoom
}

/** Until when on the next day a dosing room is held for the night; null where patients go home. */
export function nightEndOf({ night }: Pick<Clinic, 'night'>): ClockTime | null {
  return night?.stays === 'dosing-room' ? night.until : null
}

/** Weekdays on which the clinic never opens. */
export function restDaysOf(clinic: Clinic): readonly Weekday[] {
  return weekdays.filter((weekday) => (clinic.open[weekday] ?? []).length === 0)
}

/** The closure that covers this day, if any. */
export function closureOn(clinic: Clinic, day: Day): NamedDays | undefined {
  return clinic.closures.find((closure) => isWithin(day, closure))
}

/** Whether any dosing-free room is listed, so that other sessions in person need one. */
export function listsConsultRooms(clinic: Clinic): boolean {
  return clinic.rooms.some((room) => room.suits.includes('consult'))
}

/** Whether any room for dosing sessions is listed, so that each of them is in one of these. */
export function listsDosingRooms(clinic: Clinic): boolean {
  return clinic.rooms.some((room) => room.suits.includes('dosing'))
}
