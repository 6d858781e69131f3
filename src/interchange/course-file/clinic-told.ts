/** Knows what a course file tells of the clinic beside the history, and the clinic that can be read from it; refuses to tell there who is away and when. */
import type { Clinic, WeeklyHours } from '../../domain/clinic/clinic'
import { weekdays } from '../../domain/time/weekday'
import type { WrittenCourse } from './course-file-form'

type ClinicTold = WrittenCourse['clinic']

/** What people do with their days off is theirs: neither absences nor personal hours are told. An absence on which a session was put knowingly stays in the history. */
export function toldClinic(clinic: Clinic): ClinicTold {
  const { name, address, telephone, nightTelephone, zone, gridMinutes, turnoverMinutes, night, open, closures, therapists, raters, rooms, sample } = clinic
  return {
    name,
    address,
    telephone,
    nightTelephone,
    zone,
    startTimesEveryMinutes: gridMinutes,
    roomEmptyBetweenSessionsMinutes: turnoverMinutes,
    night: night?.stays === 'dosing-room' ? { patientsStay: 'dosing-room', roomHeldUntil: night.until } : { patientsStay: 'home', roomHeldUntil: null },
    openingHours: weekOf(open),
    closures: closures.map((closure) => ({ name: closure.name, firstDay: closure.from, lastDay: closure.to })),
    therapists: therapists.map(named),
    raters: raters.map(named),
    rooms: rooms.map((room) => ({ ...named(room), suits: [...room.suits] })),
    isInvented: sample,
  }
}

/** Rooms never close there and nobody is away, because the file does not say. */
export function clinicOf(told: ClinicTold): Clinic {
  const { night } = told
  return {
    name: told.name,
    address: told.address,
    telephone: told.telephone,
    nightTelephone: told.nightTelephone,
    zone: told.zone,
    gridMinutes: told.startTimesEveryMinutes,
    turnoverMinutes: told.roomEmptyBetweenSessionsMinutes,
    night: night.patientsStay === 'dosing-room' && night.roomHeldUntil !== null ? { stays: 'dosing-room', until: night.roomHeldUntil } : { stays: 'home' },
    open: weekOf(told.openingHours),
    closures: told.closures.map(({ name, firstDay, lastDay }) => ({ name, from: firstDay, to: lastDay })),
    therapists: told.therapists.map((person) => ({ ...person, away: [] })),
    raters: told.raters,
    rooms: told.rooms.map((room) => ({ ...room, closedOn: [], closed: [] })),
    sample: told.isInvented,
  }
}

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name }
}

/** Monday first, and no weekday that is closed. */
function weekOf(open: WeeklyHours) {
  return Object.fromEntries(
    weekdays.flatMap((weekday) => {
      const hours = open[weekday] ?? []
      return hours.length === 0 ? [] : [[weekday, hours.map(({ from, to }) => ({ from, to }))] as const]
    }),
  )
}
