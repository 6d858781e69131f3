/** Knows what makes a clinic's form faulty, and where; refuses to know whether anybody may change it. */
import { type ClockTime, minutesOf } from '../time/clock-time'
import { minutesInDay } from '../time/span'
import { weekdays } from '../time/weekday'
import { isZone } from '../time/zone'
import { type Clinic, type Hours, type NamedDays, type Room, type Therapist, type WeeklyHours, nightEndOf } from './clinic'
import type { ClinicFault } from './clinic-commands'

type FaultCode = ClinicFault['code']

/** Every fault of the form, in the order of its fields; nothing where the clinic may be written as it is. */
export function clinicFaults(clinic: Clinic): readonly ClinicFault[] {
  const people = [...clinic.therapists, ...clinic.raters]
  const ids = [...people, ...clinic.rooms].map(({ id }) => id)
  return [
    ...unless(isNamed(clinic), 'name', 'name-missing'),
    ...unless(isZone(clinic.zone), 'zone', 'zone-unknown'),
    ...unless(isWhole(clinic.gridMinutes, 5, 60), 'gridMinutes', 'grid-out-of-range'),
    ...unless(isWhole(clinic.turnoverMinutes, 0, 240), 'turnoverMinutes', 'turnover-out-of-range'),
    ...unless(endsNextDay(nightEndOf(clinic)), 'night.until', 'night-end-out-of-range'),
    ...weekFaults(clinic.open, 'open'),
    ...unless(hasHours(clinic.open), 'open', 'never-open'),
    ...clinic.closures.flatMap((closure, index) => unless(isNamed(closure), `closures.${index}.name`, 'name-missing')),
    ...rangeFaults(clinic.closures, 'closures'),
    ...clinic.therapists.flatMap((therapist, index) => therapistFaults(therapist, `therapists.${index}`)),
    ...namesTwice(clinic.therapists, 'therapists'),
    ...clinic.rooms.flatMap((room, index) => roomFaults(room, `rooms.${index}`)),
    ...namesTwice(clinic.rooms, 'rooms'),
    ...clinic.raters.flatMap((rater, index) => unless(isNamed(rater), `raters.${index}.name`, 'name-missing')),
    ...namesTwice(clinic.raters, 'raters'),
    ...idsTwice(clinic, ids),
  ]
}

function therapistFaults(therapist: Therapist, path: string): readonly ClinicFault[] {
  return [
    ...unless(isNamed(therapist), `${path}.name`, 'name-missing'),
    ...weekFaults(therapist.hours ?? {}, `${path}.hours`),
    ...rangeFaults(therapist.away, `${path}.away`),
  ]
}

function roomFaults(room: Room, path: string): readonly ClinicFault[] {
  return [
    ...unless(isNamed(room), `${path}.name`, 'name-missing'),
    ...unless(room.suits.length > 0, `${path}.suits`, 'room-without-use'),
    ...rangeFaults(room.closed, `${path}.closed`),
  ]
}

function weekFaults(week: WeeklyHours, path: string): readonly ClinicFault[] {
  return weekdays.flatMap((weekday) => {
    const spans = week[weekday] ?? []
    return spans.flatMap((span, index) => [
      ...unless(minutesOf(span.from) < minutesOf(span.to), `${path}.${weekday}.${index}`, 'hours-inverted'),
      ...unless(!spans.slice(0, index).some((other) => overlap(other, span)), `${path}.${weekday}.${index}`, 'hours-overlap'),
    ])
  })
}

function overlap(one: Hours, other: Hours): boolean {
  return minutesOf(one.from) < minutesOf(other.to) && minutesOf(other.from) < minutesOf(one.to)
}

function hasHours(week: WeeklyHours): boolean {
  return weekdays.some((weekday) => (week[weekday] ?? []).length > 0)
}

function rangeFaults(ranges: readonly NamedDays[], path: string): readonly ClinicFault[] {
  return ranges.flatMap((range, index) => unless(range.from <= range.to, `${path}.${index}`, 'range-inverted'))
}

/** The second bearer of a name is the faulty one; names are compared without case and outer blanks. */
function namesTwice(named: readonly { readonly name: string }[], path: string): readonly ClinicFault[] {
  const names = named.map(({ name }) => name.trim().toLowerCase())
  return names.flatMap((name, index) =>
    unless(name === '' || names.indexOf(name) === index, `${path}.${index}.name`, 'name-twice'),
  )
}

/** Ids are unique across people and rooms, because a booking names both. */
function idsTwice(clinic: Clinic, ids: readonly string[]): readonly ClinicFault[] {
  const paths = [
    ...clinic.therapists.map((_, index) => `therapists.${index}.id`),
    ...clinic.raters.map((_, index) => `raters.${index}.id`),
    ...clinic.rooms.map((_, index) => `rooms.${index}.id`),
  ]
  return paths.flatMap((path, index) => unless(ids.indexOf(ids[index] ?? '') === index, path, 'id-twice'))
}

function isNamed(named: { readonly name: string }): boolean {
  return named.name.trim() !== ''
}

/** A night that ended at midnight would be none, and one that ended a day later two. */
function endsNextDay(until: ClockTime | null): boolean {
  return until === null || (minutesOf(until) > 0 && minutesOf(until) < minutesInDay)
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function unless(holds: boolean, path: string, code: FaultCode): readonly ClinicFault[] {
  return holds ? [] : [{ path, code }]
}
