/** Knows how it is said what adopting plans together does, and who has to be told; refuses to do it. */
import type { ClinicPlan, PersonsDates } from '../../../desk/clinic-planning/clinic-plan'
import { counted, listOf } from '../../../ui/wording/format'
import { figure } from './score-words'

export interface AdoptWords {
  /** "Adopt all 3 plans" */
  readonly act: string
  /** "3 new plans, 5 sessions move, 1 left out" */
  readonly short: string
  readonly long: string
  readonly toTell: readonly string[]
}

/** Patients named one by one up to so many. */
const namedPatients = 12

export function adoptWords({ courses }: ClinicPlan, people: readonly PersonsDates[]): AdoptWords {
  const fresh = courses.filter((course) => course.outcome === 'new')
  const moved = courses.filter((course) => course.outcome === 'moved')
  const leftOut = courses.filter(({ outcome }) => outcome === 'left-out').length
  const booked = fresh.reduce((sum, { placings }) => sum + placings.length, 0)
  const moves = moved.reduce((sum, { placings }) => sum + placings.length, 0)
  const plans = fresh.length + moved.length
  const deeds = [
    ...(fresh.length === 0 ? [] : [`books ${figure(booked)} ${booked === 1 ? 'session' : 'sessions'} of ${counted(fresh.length, 'new patient', 'new patients')}`]),
    ...(moved.length === 0 ? [] : [`moves ${counted(moves, 'session', 'sessions')} of ${counted(moved.length, 'running course', 'running courses')}`]),
  ]
  return {
    act: plans === 1 ? 'Adopt this plan' : `Adopt all ${plans} plans`,
    short: [
      ...(fresh.length === 0 ? [] : [counted(fresh.length, 'new plan', 'new plans')]),
      ...(moved.length === 0 ? [] : [counted(moves, 'session moves', 'sessions move')]),
      ...(leftOut === 0 ? [] : [`${leftOut} left out`]),
    ].join(', '),
    long: `Adopting ${listOf(deeds)}, as one change. It can be undone.${leftOut === 0 ? '' : ` Nobody left out is booked.`}`,
    toTell: [
      ...(fresh.length === 0 ? [] : [`${codes(fresh.map(({ code }) => code), 'new patients')}: all dates are new.`]),
      ...(moved.length === 0 ? [] : [`${codes(moved.map(({ code }) => code), 'patients')}: booked dates move.`]),
      ...(people.length === 0 ? [] : [`${listOf(people.map(({ name, dates }) => `${name} (${dates.length})`))}: dates in their calendars change.`]),
    ],
  }
}

function codes(all: readonly string[], many: string): string {
  return all.length > namedPatients ? `${all.length} ${many}` : listOf(all)
}
