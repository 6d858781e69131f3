/** Knows the ways in which one course can go on where no plan keeps every rule; refuses to call any of them legal. */
import type { Slot } from '../../domain/course/course'
import { type SessionId, staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import { type Leave, nothingLeft } from './asked-protocol'
import { type Wanted, nothingWanted } from './asked-course'
import type { Scene } from './scene'
import { type Ask, type Solved, solveCourse } from './solve-course'

/** Days by which a window is left: little first, then as much as it takes. */
const littleLate = 2
const late = 14
const veryLate = 60
/** Of more sessions than that, none is tried by itself. */
const mostSingled = 2

/**
 * The sessions that were hit out of their window, with other people, or not at all; in no order, sometimes none. The rule book has to say of each what it breaks, and whether that may be left.
 */
export function deviatingPlans(scene: Scene, ask: Ask): readonly Solved[] {
  const hit = [...ask.hit]
  const single = (hit.length > mostSingled ? [] : hit).flatMap((session) => [...keptInPlace(scene, ask, [session]), ...leftOut(scene, ask, [session])])
  const all = hit.length < 2 ? [] : [...keptInPlace(scene, ask, hit), ...leftOut(scene, ask, hit)]
  return [
    ...[...single, ...all].flatMap((wanted) => solvedWith(scene, ask, wanted) ?? []),
    ...[littleLate, late].flatMap((days) => solvedWith(scene, ask, withLeave(windowsOf(hit, days))) ?? []),
    ...laterThatDay(scene, ask),
  ]
}

/** Where nothing else helps: all windows wide open; then any pair. */
export function lastResorts(scene: Scene, ask: Ask): readonly Solved[] {
  const sessions = scene.courses[ask.course]?.sessions.map(({ session }) => session) ?? []
  for (const days of [littleLate, late, veryLate]) {
    const leave: Leave = { ...windowsOf(sessions, days), longer: days }
    const found = solvedWith(scene, ask, withLeave(leave))
    if (found !== null) return [found]
  }
  const found = solvedWith(scene, ask, { ...nothingWanted, anyPair: true })
  return found === null ? [] : [found]
}

function solvedWith(scene: Scene, ask: Ask, wanted: Wanted): Solved | null {
  const rest = [...ask.hit].filter((session) => !wanted.given.has(session) && !wanted.leftOut.has(session))
  if (rest.length > 0) return solveCourse(scene, { ...ask, wanted })
  const slots = new Map<SessionId, Slot | null>([...wanted.given, ...[...wanted.leftOut].map((session) => [session, null] as const)])
  return { course: ask.course, slots, moved: slots.size, weight: slots.size, exact: true }
}

function withLeave(leave: Leave): Wanted {
  return { ...nothingWanted, leave }
}

function windowsOf(sessions: readonly SessionId[], days: number): Leave {
  return { ...nothingLeft, windows: new Map(sessions.map((session) => [session, days])) }
}

/** Where somebody is away: the other of the pair alone, except on dosing days, or a colleague who is free instead. */
function keptInPlace({ courses, disruption, clinic }: Scene, { course }: Ask, sessions: readonly SessionId[]): readonly Wanted[] {
  const booked = courses[course]
  if (disruption.kind !== 'therapist-away' || booked === undefined) return []
  const { therapist } = disruption
  const own = booked.sessions.filter(({ session, slot }) => sessions.includes(session) && slot.therapists.includes(therapist))
  if (own.length < sessions.length) return []
  const given = (change: (slot: Slot) => Slot): Wanted => ({ ...nothingWanted, given: new Map(own.map(({ session, slot }) => [session, change(slot)])) })
  const visits = own.map(({ session }) => visitOf(booked.protocol, session))
  const mayBeAlone = own.every(({ slot }) => slot.therapists.length === 2) && visits.every((visit) => visit !== undefined && visit.kind !== 'dosing' && staffNeedOf(visit) === 'pair')
  const alone = mayBeAlone ? [given((slot) => ({ ...slot, therapists: slot.therapists.filter((id) => id !== therapist) }))] : []
  const colleagues = clinic.therapists.map(({ id }) => id).filter((id) => own.every(({ slot }) => !slot.therapists.includes(id)))
  return [...alone, ...colleagues.map((id) => given((slot) => ({ ...slot, therapists: slot.therapists.map((one) => (one === therapist ? id : one)) })))]
}

/** A dosing session is never simply left out: whether dosing goes on is a clinical question. */
function leftOut({ courses }: Scene, { course }: Ask, sessions: readonly SessionId[]): readonly Wanted[] {
  const protocol = courses[course]?.protocol
  const isDosing = protocol === undefined || sessions.some((session) => visitOf(protocol, session)?.kind === 'dosing')
  return isDosing ? [] : [{ ...nothingWanted, leftOut: new Set(sessions) }]
}

/** Hit sessions that have hours to begin in, and those counted from hit sessions, at any hour. */
function laterThatDay(scene: Scene, ask: Ask): readonly Solved[] {
  const visits = scene.courses[ask.course]?.protocol.sessions ?? []
  const bound = visits.filter(({ id, after, startBetween }) => startBetween !== undefined && (ask.hit.has(id) || (after !== null && ask.hit.has(after))))
  if (bound.length === 0) return []
  const found = solvedWith(scene, ask, withLeave({ ...nothingLeft, anyHour: new Set(bound.map(({ id }) => id)) }))
  return found === null ? [] : [found]
}
