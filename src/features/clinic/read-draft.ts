/** Knows whether a filled-in form is a clinic, or which of its entries is not; refuses to know whether it may be saved. */
import type { Clinic, NamedDays, WeeklyHours } from '../../domain/clinic/clinic'
import type { ClinicFault } from '../../domain/clinic/clinic-commands'
import { clinicFaults } from '../../domain/clinic/clinic-faults'
import { time } from '../../domain/time/clock-time'
import { day } from '../../domain/time/day'
import { weekdays } from '../../domain/time/weekday'
import { clinicFaultSentence, sentenceAt } from '../../ui/wording/clinic-fault-sentence'
import { sentenceCase } from '../../ui/wording/format'
import { type ClinicDraft, type DraftDays, type DraftWeek, daysByDate } from './clinic-draft'

/** An entry that is no answer yet, or a fault of the clinic it would make; `path` as in the clinic's own faults. */
export type DraftFault = ClinicFault | { readonly path: string; readonly code: 'time-missing' | 'day-missing' }

export type Reading = { readonly clinic: Clinic; readonly faults: null } | { readonly clinic: null; readonly faults: readonly DraftFault[] }

/** The clinic that the draft is, with days by date and names without outer blanks; or every fault, in the form's order. */
export function readDraft(draft: ClinicDraft, sample: boolean): Reading {
  const missing = missingOf(draft)
  const gaps = new Set(missing.map(({ path }) => path))
  const filled = filledClinic(draft, sample)
  // What stands in for a gap is no answer, so nothing is said of it but that it is missing.
  const faults = [...missing, ...clinicFaults(filled).filter(({ path }) => !gaps.has(path))]
  return faults.length === 0 ? { clinic: sorted(filled), faults: null } : { clinic: null, faults: inFormOrder(faults) }
}

/** "Therapist 1, absence 2: a day is missing." */
export function faultSentence(fault: DraftFault): string {
  const { path, code } = fault
  return code === 'time-missing' || code === 'day-missing' ? sentenceAt(path, missingWords[code]) : clinicFaultSentence({ path, code })
}

/** The same where the entry itself is in view. */
export function faultHere(fault: DraftFault): string {
  const { code } = fault
  if (code === 'time-missing' || code === 'day-missing') return sentenceCase(missingWords[code])
  return clinicFaultSentence({ path: '', code })
}

const missingWords = { 'time-missing': 'a time is missing.', 'day-missing': 'a day is missing.' } as const

const gapTime = time('24:00')
const gapDay = day('1900-01-01')

function missingOf(draft: ClinicDraft): readonly DraftFault[] {
  return [
    ...(draft.night.stays === 'dosing-room' && draft.night.until === null ? [{ path: 'night.until', code: 'time-missing' as const }] : []),
    ...missingTimes(draft.open, 'open'),
    ...missingDays(draft.closures, 'closures'),
    ...draft.therapists.flatMap(({ hours, away }, index) => [
      ...(hours === null ? [] : missingTimes(hours, `therapists.${index}.hours`)),
      ...missingDays(away, `therapists.${index}.away`),
    ]),
    ...draft.rooms.flatMap(({ closed }, index) => missingDays(closed, `rooms.${index}.closed`)),
  ]
}

function missingTimes(week: DraftWeek, path: string): readonly DraftFault[] {
  return weekdays.flatMap((weekday) =>
    week[weekday].flatMap(({ from, to }, index) =>
      from === null || to === null ? [{ path: `${path}.${weekday}.${index}`, code: 'time-missing' as const }] : [],
    ),
  )
}

function missingDays(ranges: readonly DraftDays[], path: string): readonly DraftFault[] {
  return ranges.flatMap(({ from, to }, index) =>
    from === null || to === null ? [{ path: `${path}.${index}`, code: 'day-missing' as const }] : [],
  )
}

function filledClinic(draft: ClinicDraft, sample: boolean): Clinic {
  return {
    name: draft.name.trim(),
    address: draft.address.trim(),
    telephone: draft.telephone.trim(),
    nightTelephone: draft.nightTelephone.trim(),
    zone: draft.zone ?? '',
    gridMinutes: draft.gridMinutes,
    turnoverMinutes: draft.turnoverMinutes ?? Number.NaN,
    night: draft.night.stays === 'home' ? { stays: 'home' } : { stays: 'dosing-room', until: draft.night.until ?? gapTime },
    open: filledWeek(draft.open),
    closures: draft.closures.map(filledDays),
    therapists: draft.therapists.map(({ id, name, hours, away }) => ({
      id,
      name: name.trim(),
      ...(hours !== null && { hours: filledWeek(hours) }),
      away: away.map(filledDays),
    })),
    rooms: draft.rooms.map(({ id, name, suits, closedOn, closed }) => ({
      id,
      name: name.trim(),
      suits,
      closedOn,
      closed: closed.map(filledDays),
    })),
    raters: draft.raters.map(({ id, name }) => ({ id, name: name.trim() })),
    sample,
  }
}

/** Closed weekdays are left out; a span with a gap lies at the end of the day, where it overlaps no other. */
function filledWeek(week: DraftWeek): WeeklyHours {
  const hours = ({ from, to }: DraftWeek['mon'][number]) =>
    from === null || to === null ? { from: gapTime, to: gapTime } : { from, to }
  const open = weekdays.filter((weekday) => week[weekday].length > 0)
  return Object.fromEntries(open.map((weekday) => [weekday, week[weekday].map(hours)]))
}

function filledDays({ name, from, to }: DraftDays): NamedDays {
  const isWhole = from !== null && to !== null
  return { from: isWhole ? from : gapDay, to: isWhole ? to : gapDay, name: name.trim() }
}

function sorted(clinic: Clinic): Clinic {
  return {
    ...clinic,
    closures: daysByDate(clinic.closures),
    therapists: clinic.therapists.map((therapist) => ({ ...therapist, away: daysByDate(therapist.away) })),
    rooms: clinic.rooms.map((room) => ({ ...room, closed: daysByDate(room.closed) })),
  }
}

const formOrder = ['name', 'zone', 'gridMinutes', 'turnoverMinutes', 'night', 'open', 'closures', 'therapists', 'rooms', 'raters']

function inFormOrder(faults: readonly DraftFault[]): readonly DraftFault[] {
  const at = ({ path }: DraftFault) => formOrder.indexOf(path.split('.')[0] ?? '')
  return [...faults].sort((one, other) => at(one) - at(other))
}
