/** Knows what is told of an invented course up to today: mostly smooth, with one honest trouble each; refuses to know the future. */
import { compareText } from '../../domain/compare-text'
import type { CourseCommand, GateAnswerGiven } from '../../domain/course/commands'
import type { Course, Encounter, Session, Slot } from '../../domain/course/course'
import { isAhead } from '../../domain/course/lifecycle'
import { gateStatesOf } from '../../domain/course/start-gates'
import { visitOf } from '../../domain/protocol/protocol'
import { type ClockTime, addMinutes, minutesOf, time, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays, daysBetween } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { callBefore } from './sample-contacts'
import type { SampleCourse, SampleInput } from './sample-input'

export interface Telling {
  readonly sample: SampleCourse
  readonly input: SampleInput
  readonly courseNow: () => Course | null
  /** Gives a command as of that day and time; false where it was refused. */
  readonly perform: (command: CourseCommand, on: Day, at: ClockTime) => boolean
}

/** Records every session before today, with the course's one trouble, then confirms the next two weeks. */
export function sampleHistory(telling: Telling): void {
  const { input, sample, courseNow, perform } = telling
  const ids = courseNow()?.sessions.map(({ id }) => id) ?? []
  for (const id of inDayOrder(courseNow(), ids)) {
    const session = courseNow()?.sessions.find((own) => own.id === id)
    if (session === undefined || session.slot === null || session.slot.day >= input.today) continue
    callBefore(telling, session.slot.day)
    if (sample.happening === 'unrecorded' && isLastBefore(id, courseNow(), input.today)) continue
    tell(telling, session, session.slot)
  }
  callBefore(telling, input.today)
  if (sample.happening === 'finished') perform({ type: 'CompleteCourse' }, addDays(input.today, -1), time('17:30'))
  for (const { id, slot, status } of courseNow()?.sessions ?? []) {
    const soon = slot !== null && slot.day >= input.today && daysBetween(input.today, slot.day) <= 14
    if (soon && status === 'planned') perform({ type: 'ConfirmSession', session: id }, addDays(input.today, -1), time('16:00'))
  }
  answerGatesAhead(telling)
  startToday(telling)
}

function tell(telling: Telling, session: Session, slot: Slot): void {
  const { sample, input, courseNow, perform } = telling
  const end = addMinutes(slot.time, slot.minutes)
  const after = timeOfMinutes(minutesOf(end) + 20)
  if (sample.happening === 'no-show' && session.id === 'int-1-2') {
    perform({ type: 'MarkNoShow', session: session.id, reason: 'Did not come; reached by telephone in the evening.' }, slot.day, end)
    const to = { ...slot, day: nextWorkday(slot.day) }
    const again = perform({ type: 'PlanSessionAgain', session: session.id, to, despite: null }, slot.day, end)
    if (again && to.day < input.today) perform(completion(courseNow(), session.id, to, ''), to.day, after)
    return
  }
  const window = sample.happening === 'late' && session.id === 'int-1-3' ? lateDay(courseNow(), session) : null
  if (window !== null && window < input.today) {
    const lived = { ...slot, day: window }
    perform(completion(courseNow(), session.id, lived, 'Fever in the planned week; the patient asked to wait.'), window, after)
    return
  }
  perform(completion(courseNow(), session.id, slot, ''), slot.day, after)
}

function completion(course: Course | null, id: string, lived: Slot, reason: string): CourseCommand {
  const shift = (id.length * 7 + lived.minutes) % 9
  const [late, over] = [shift % 4, shift - 4]
  const encounter: Encounter = {
    day: lived.day,
    from: addMinutes(lived.time, late),
    to: addMinutes(lived.time, lived.minutes + over),
    note: '',
    mode: lived.room === null ? 'video' : 'in-person',
    ...(lived.therapists.length > 0 && { attended: lived.therapists.map((therapist) => ({ id: therapist, minutes: lived.minutes + over - late })) }),
  }
  return { type: 'CompleteSession', session: id, encounter, gates: gatesMet(course, id), reason }
}

function gatesMet(course: Course | null, id: string): readonly GateAnswerGiven[] {
  const session = course?.sessions.find((own) => own.id === id)
  if (course === null || session === undefined) return []
  return gateStatesOf(course, session)
    .filter((gate) => gate.session === null && gate.state === 'open')
    .map(({ gate }) => ({ gate, answer: 'met', reason: '' }))
}

function answerGatesAhead({ sample, input, courseNow, perform }: Telling): void {
  const course = courseNow()
  const next = course?.sessions.find(
    ({ id, status, slot }) => isAhead(status) && slot !== null && slot.day >= input.today && visitOf(course.protocol, id)?.kind === 'dosing',
  )
  if (course === null || next === undefined) return
  const gates = gatesMet(course, next.id).filter(({ gate }) => sample.happening !== 'gate-open' || gate !== 'medication-washout-complete')
  for (const { gate } of gates) {
    perform({ type: 'AnswerGate', session: next.id, gate, answer: 'met', reason: '' }, addDays(input.today, -1), time('16:30'))
  }
}

function startToday({ input, courseNow, perform }: Telling): void {
  for (const { id, slot, status } of courseNow()?.sessions ?? []) {
    if (slot === null || !isAhead(status) || slot.day !== input.today) continue
    const isOn = slot.time <= input.timeNow && addMinutes(slot.time, slot.minutes) > input.timeNow
    if (!isOn) continue
    perform({ type: 'StartSession', session: id, day: slot.day, time: slot.time, gates: gatesMet(courseNow(), id) }, slot.day, input.timeNow)
  }
}

function inDayOrder(course: Course | null, ids: readonly string[]): readonly string[] {
  const dayOf = (id: string) => course?.sessions.find((own) => own.id === id)?.slot?.day ?? '9999'
  return [...ids].sort((one, other) => compareText(dayOf(one), dayOf(other)))
}

function isLastBefore(id: string, course: Course | null, today: Day): boolean {
  const past = inDayOrder(course, course?.sessions.map((own) => own.id) ?? []).filter((own) => {
    const day = course?.sessions.find((session) => session.id === own)?.slot?.day
    return day !== undefined && day < today
  })
  return past.at(-1) === id
}

/** The first workday after the window of a session counted from its dosing session has closed. */
function lateDay(course: Course | null, session: Session): Day | null {
  const visit = course === null ? undefined : visitOf(course.protocol, session.id)
  const reference = course?.sessions.find(({ id }) => id === visit?.after)
  if (visit === undefined || reference?.encounter == null) return null
  return nextWorkday(addDays(reference.encounter.day, visit.offsetDays.latest))
}

function nextWorkday(after: Day): Day {
  const next = addDays(after, 1)
  const weekday = weekdayOf(next)
  return weekday === 'sat' || weekday === 'sun' ? nextWorkday(next) : next
}
