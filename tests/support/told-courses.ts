/** Knows courses of every kind that a file may tell of: each template, those of the sample, and one of each way to stand or to leave a plan. */
import { sampleClinic } from '../../src/desk/sample/sample-clinic'
import { sampleStory } from '../../src/desk/sample/sample-courses'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { CourseCommand, GateAnswerGiven } from '../../src/domain/course/commands'
import type { Course, Encounter, Session, Slot } from '../../src/domain/course/course'
import { sessionLinesOf } from '../../src/domain/course/session-lines'
import { library, protocolById } from '../../src/domain/protocol/library'
import { type Protocol, type Visit, isMilestone } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import type { CourseForFile } from '../../src/interchange/course-for-file'
import { dosedWith, adoptWith, seriesAfter } from './contact-spec'
import { type Step, adopt, adoption, courseAfter, fold, slot, specClinic } from './course-spec'

export interface ToldCourse {
  readonly name: string
  readonly course: Course
  readonly clinic: Clinic
  /** The clinic's day. */
  readonly today: Day
}

export function forFile({ course, clinic, today }: ToldCourse): CourseForFile {
  return { course, clinic, lines: sessionLinesOf(course, { clinic, bookingsOn: () => [] }, today), at: `${today}T12:00:00.000Z` }
}

const today = day('2027-02-20')
const late = { today, timeNow: '18:00' }
const met = (gate: string): GateAnswerGiven => ({ gate, answer: 'met', reason: '' })
const told = (name: string, steps: readonly Step[]): ToldCourse => ({ name, course: courseAfter(steps), clinic: specClinic, today })

export function held(session: string, on: string, more: Partial<Encounter> = {}, reason = '', gates: readonly GateAnswerGiven[] = []): Step {
  return { command: { type: 'CompleteSession', session, encounter: { day: day(on), from: time('10:00'), to: time('11:30'), note: '', ...more }, gates, reason }, given: late }
}

const given = (command: CourseCommand): Step => ({ command, given: late })
const attended = [{ id: 'ana', minutes: 90 }, { id: 'ben', minutes: 45 }]
const named: CourseCommand = { ...adoption, patient: { code: '=K-17', name: 'Robin Hale' } }
const begun: readonly Step[] = [{ command: named }, held('prep-1', '2027-01-11', { mode: 'video', attended, note: 'Told of "sleep", a lot' }, '', [met('informed-consent-signed')])]

export const ownWays: readonly ToldCourse[] = [
  told('planned', [{ command: adopt }, given({ type: 'ConfirmSession', session: 'exp-2' })]),
  told('held, out of its window and over a night', [
    ...begun,
    held('prep-2', '2027-01-27', { attended: [{ id: 'ana', minutes: 600 }], to: time('10:45'), endDay: day('2027-01-28') }, '=Snow; closed the roads, twice'),
    given({ type: 'AssessDeviation', session: 'prep-2', deviation: 'outside-window:window', assessment: { grade: 'minor', reason: 'Snow.', action: '@call' }, seen: null }),
  ]),
  told('a condition waived, a supplement late, calls too few', [
    ...dosedWith(adoptWith([seriesAfter('exp-1')])).slice(0, 3),
    { command: { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates: [{ gate: 'transport-home-arranged', answer: 'waived', reason: 'Walks home.' }] }, given: late },
    given({ type: 'NoteDosingFact', session: 'exp-1', noted: { day: day('2027-01-25'), time: time('09:40'), fact: { what: 'initial-dose', note: '' } }, reason: '' }),
    given({ type: 'NoteDosingFact', session: 'exp-1', noted: { day: day('2027-01-25'), time: time('12:22'), fact: { what: 'supplement', answer: 'given', note: '' } }, reason: 'Asked late.' }),
    held('exp-1', '2027-01-25', { from: time('09:00'), to: time('17:00') }),
  ]),
  told('held in a window that was corrected since', [...begun, held('prep-2', '2027-01-15'), given({ type: 'CorrectEncounter', session: 'prep-1', encounter: { day: day('2027-01-13'), from: time('10:00'), to: time('11:30'), note: '' }, reason: 'The week was wrong.' })]),
  told('missed, did not come, cancelled, left out', [
    { command: adopt },
    given({ type: 'MarkMissed', session: 'prep-1', reason: 'No room.' }),
    given({ type: 'MarkNoShow', session: 'prep-2', reason: 'Did not come.' }),
    given({ type: 'CancelSession', session: 'exp-1', reason: 'Fever.' }),
    given({ type: 'WaiveSession', session: 'int-1', reason: 'Enough.' }),
  ]),
  told('in progress', [...begun, held('prep-2', '2027-01-18'), { command: { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates: [met('transport-home-arranged')] }, given: { today: '2027-01-25', timeNow: '10:00' } }]),
  told('on hold', [...begun, given({ type: 'PutOnHold', reason: 'Travels.', release: ['exp-2'] })]),
  told('dosing stopped', [...begun, given({ type: 'StopDosing', reason: 'Asked to.' })]),
  told('withdrawn', [...begun, given({ type: 'WithdrawCourse', reason: 'Moved away.' })]),
  told('lost to follow-up', [...begun, given({ type: 'RecordLostToFollowUp', reason: 'No answer.' })]),
  told('ended early', [...begun, given({ type: 'EndCourseEarly', reason: 'Better.' })]),
  told('with added visits', [
    ...begun,
    given({ type: 'AddVisit', kind: 'integration', title: 'Talk of the trauma', minutes: 30, staff: 'therapist', repeats: null, counts: 'also', reason: 'asked' }),
    given({ type: 'AddVisit', kind: 'preparation', title: 'Once more', minutes: 90, staff: 'therapist-pair', repeats: 'prep-2', counts: 'instead', reason: 'asked' }),
    { command: { type: 'MoveSession', session: 'added-2', to: slot('2027-02-22', '10:00', 30, { therapists: ['ana'] }), despite: 'as asked' }, given: { today: '2027-02-20', timeNow: '09:00' } },
  ]),
  ...clockChanges(),
]

/** Sessions over both clock changes, at a time that comes twice, and where a half hour is set. */
function clockChanges(): readonly ToldCourse[] {
  const base = courseAfter([{ command: adopt }])
  const with_ = (name: string, zone: string, slots: Readonly<Record<string, Slot>>, encounters: Readonly<Record<string, Encounter>>): ToldCourse => {
    const sessions = base.sessions.map((one): Session => {
      const encounter = encounters[one.id]
      const own = { ...one, slot: slots[one.id] ?? one.slot }
      return encounter === undefined ? own : { ...own, encounter, status: 'completed' }
    })
    return { name, course: { ...base, sessions }, clinic: { ...specClinic, zone }, today: day('2027-12-01') }
  }
  const encounter = (on: string, from: string, to: string, more: Partial<Encounter> = {}): Encounter => ({ day: day(on), from: time(from), to: time(to), note: '', ...more })
  return [
    with_('as clocks go forward and back', 'Europe/Berlin', { 'exp-1': slot('2027-03-28', '01:00', 180), 'exp-2': slot('2027-10-31', '02:30', 90), 'int-1': slot('2027-10-30', '22:00', 480) }, {
      'exp-1': encounter('2027-03-28', '01:30', '03:30'),
      'int-1': encounter('2027-10-30', '22:00', '06:00', { endDay: day('2027-10-31'), attended: [{ id: 'ana', minutes: 540 }, { id: 'ben', minutes: 120 }] }),
    }),
    with_('where clocks are set by half an hour', 'Australia/Lord_Howe', { 'exp-1': slot('2027-04-04', '00:30', 180) }, { 'prep-1': encounter('2027-10-02', '23:00', '03:00', { endDay: day('2027-10-03') }) }),
    with_('at the end of a day', 'America/New_York', { 'exp-1': slot('2027-01-25', '16:00', 480) }, { 'prep-1': encounter('2027-01-11', '22:30', '24:00') }),
  ]
}

/** Every template on its target days, dates that are only ticked left open. */
export const templates: readonly ToldCourse[] = library.map((protocol) => ({ name: protocol.id, course: onTarget(protocol), clinic: specClinic, today: day('2027-01-04') }))

function onTarget(protocol: Protocol): Course {
  const start = day('2027-06-07')
  const dayOf = (visit: Visit): Day => {
    const reference = protocol.sessions.find(({ id }) => id === visit.after)
    return reference === undefined ? start : addDays(dayOf(reference), visit.offsetDays.target)
  }
  const slots = protocol.sessions
    .filter((visit) => !isMilestone(visit))
    .map((visit) => ({ session: visit.id, slot: slot(dayOf(visit), '09:00', visit.durationMinutes ?? 0) }))
  const { patient, pair, startLatest, end, prefers, away, sample } = adoption
  const course = fold([[{ type: 'CourseOpened', patient, protocol, pair, start, startLatest, end, prefers, away, sample }, { type: 'PlanAdopted', slots, despite: null, left: [] }]])
  if (course === null) throw new Error('no course')
  return course
}

/** The invented courses as they stand on a day. */
export function sampleCourses(on = day('2027-03-08')): readonly ToldCourse[] {
  const [full, short] = [protocolById('mdma-18wk-clinic'), protocolById('mdma-18wk-333')]
  if (full === undefined || short === undefined) throw new Error('no house template')
  const clinic = sampleClinic(on, 'Europe/Berlin')
  let ids = 0
  const newId = () => `5a3c1e00-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`
  return sampleStory({ full, short, clinic, today: on, timeNow: time('10:24'), newId }).courses.map((course) => ({ name: course.patient.code, course, clinic, today: on }))
}

export const everyKind: readonly ToldCourse[] = [...templates, ...ownWays, ...sampleCourses()]
