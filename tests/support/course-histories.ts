/** Knows every command a clumsy but honest clinic could give a small course, every state it can be in, and random histories of them. */
import fc from 'fast-check'
import { type CourseCommand, courseCommandTypes } from '../../src/domain/course/commands'
import type { Contact } from '../../src/domain/course/contacts/contact'
import type { Course, Session } from '../../src/domain/course/course'
import type { Deviated } from '../../src/domain/course/deviations/deviation'
import type { DosingEntry, DosingFact } from '../../src/domain/course/dosing/dosing-fact'
import type { SessionStatus, Standing } from '../../src/domain/course/lifecycle'
import type { Score } from '../../src/domain/course/measures/score'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { adoptWith, made, protocolWithCalls } from './contact-spec'
import { ana, courseAfter, slot, smallSlots } from './course-spec'
import { smallProtocol } from './small-protocol'

export const adopted = adoptWith(protocolWithCalls.contactSeries)
const base = courseAfter([{ command: adopted }])
export const given = { today: '2027-01-25', timeNow: '18:00' }

const dose: DosingEntry = {
  id: 'dose', day: day('2027-01-25'), time: time('09:41'), fact: { what: 'initial-dose', note: '' }, by: ana, at: '2027-01-25T08:41:00.000Z', deviations: [], reason: '', corrected: null, struck: null,
}

const call: Contact = { ...made('2027-01-25', '17:10'), id: 'call', after: 'exp-1', outsideBy: -1, reason: 'x', by: ana, at: dose.at, corrected: null, struck: null }
const score: Score = { id: 'score', session: null, measure: 'CAPS-5', day: dose.day, value: 27, note: '', by: ana, at: dose.at, corrected: null, struck: null }
const late: Deviated = {
  id: 'outside-window:window',
  fact: { what: 'rule', breach: { code: 'outside-window', why: 'window', session: 'exp-1', day: day('2027-01-25'), after: 'prep-1', opens: day('2027-01-20'), closes: day('2027-01-23'), by: 2 } },
  planned: null, actual: null, reason: 'snow', by: ana, at: '2027-01-25T16:00:00.000Z', change: 'change-x',
}

export function inState(standing: Standing, status: SessionStatus): Course {
  const lived = status === 'completed' || status === 'in-progress'
  const encounter = lived ? { day: day('2027-01-25'), from: time('09:00'), to: status === 'completed' ? time('17:00') : null, note: '' } : null
  const record = lived ? [dose] : []
  const deviated: Session['deviated'] = lived ? [late] : []
  const sessions = base.sessions.map((session): Session => (session.id === 'exp-1' ? { ...session, status, encounter, record, deviated } : session))
  return { ...base, standing, sessions, contacts: [call], scores: [score] }
}

/** Good ones and such as are refused; of each type at least one. */
export function commandsOf(type: CourseCommand['type']): readonly CourseCommand[] {
  const session = 'exp-1'
  const to = slot('2027-01-27', '09:00', 480)
  const encounter = { day: day('2027-01-25'), from: time('09:00'), to: time('17:00'), note: '' }
  const gates = ['transport-home-arranged', 'prep-2-completed'].map((gate) => ({ gate, answer: 'waived' as const, reason: 'on paper' }))
  switch (type) {
    case 'AdoptPlan':
      return [adopted]
    case 'MoveSession':
    case 'PlanSessionAgain':
      return [
        { type, session, to, despite: null },
        { type, session, to, despite: 'because' },
        { type, session: 'none', to, despite: null },
      ]
    case 'ReplanSessions':
      return [
        { type, slots: [{ session, slot: to }], despite: null, reason: '' },
        { type, slots: [{ session, slot: to }, { session: 'int-1', slot: slot('2027-01-28', '10:00') }], despite: 'because', reason: 'ill' },
        { type, slots: [{ session, slot: to }], again: [session], despite: 'because', reason: '' },
        { type, slots: [{ session, slot: to }, { session, slot: to }], despite: null, reason: '' },
        { type, slots: [{ session: 'none', slot: to }], despite: null, reason: '' },
        { type, slots: [], despite: null, reason: '' },
      ]
    case 'ConfirmSession':
      return [{ type, session }, { type, session: 'none' }]
    case 'StartSession':
      return [{ type, session, day: encounter.day, time: encounter.from, gates }, { type, session, day: encounter.day, time: encounter.from, gates: [] }]
    case 'CompleteSession':
      return [{ type, session, encounter, gates, reason: '' }, { type, session, encounter, gates: [], reason: 'x' }]
    case 'CorrectEncounter':
      return [{ type, session, encounter, reason: '' }, { type, session, encounter, reason: 'x' }]
    case 'MarkMissed':
    case 'MarkNoShow':
    case 'CancelSession':
    case 'WaiveSession':
    case 'ReopenSession':
      return [{ type, session, reason: '' }, { type, session, reason: 'x' }]
    case 'AnswerGate':
      return (['met', 'waived', 'open'] as const).map((answer) => ({ type, session, gate: 'transport-home-arranged', answer, reason: 'x' }))
    case 'PutOnHold':
      return [{ type, reason: '' }, { type, reason: 'x' }, { type, reason: 'x', release: [session, 'int-1'] }, { type, reason: 'x', release: ['none'] }]
    case 'ResumeCourse':
      return [{ type, reason: '' }, { type, reason: 'x' }, { type, reason: 'x', slots: [{ session: 'exp-2', slot: slot('2027-02-22', '09:00', 480) }] }, { type, reason: 'x', slots: [{ session: 'none', slot: to }] }]
    case 'EndCourseEarly':
    case 'StopDosing':
    case 'WithdrawCourse':
    case 'RecordLostToFollowUp':
      return [{ type, reason: '' }, { type, reason: 'x' }]
    case 'CompleteCourse':
      return [{ type }]
    case 'CorrectPatient':
      return [
        { type, patient: { code: 'K-18', name: '' }, reason: 'typo' },
        { type, patient: { code: '', name: '' }, reason: '' },
        { type, patient: base.patient, reason: '' },
        ...['2026-12-01', '2027-01-26', '2027-02-30', 'soon'].map((enquired) => ({ type, patient: { ...base.patient, enquired: enquired as Day }, reason: '' })),
      ]
    case 'RecordPatientAway':
      return [
        { type, away: [{ from: day('2027-02-08'), to: day('2027-02-12') }], reason: 'abroad' },
        { type, away: [{ from: day('2027-02-12'), to: day('2027-02-08') }], reason: '' },
        { type, away: [], reason: '' },
      ]
    case 'RecordPrint':
      return [{ type, sheet: 'schedule', mark: '6F2A' }]
    case 'UndoChange':
      return [{ type, change: 'change-1' }, { type, change: 'nonsense' }]
    case 'AmendProtocol': {
      const longer = { ...smallProtocol, name: 'Small course, second version', sessions: smallProtocol.sessions.filter(({ id }) => id !== 'exp-2') }
      const amend = { type, protocol: longer, reason: 'second version', slots: [], despite: null } as const
      return [amend, { ...amend, reason: '' }, { ...amend, protocol: smallProtocol }, { ...amend, slots: [{ session: 'int-1', slot: slot('2027-01-28', '10:00') }] }, { ...amend, slots: [{ session: 'none', slot: to }] }]
    }
    case 'AddVisit': {
      const visit = { type, kind: 'integration', title: 'Talk by telephone', minutes: 30, staff: 'therapist', repeats: null, counts: 'also', reason: 'asked for it' } as const
      return [visit, { ...visit, kind: 'dosing' }, { ...visit, title: ' ' }, { ...visit, minutes: 0 }, { ...visit, repeats: 'none' }, { ...visit, counts: 'instead' }, { ...visit, reason: '' }, { ...visit, repeats: 'int-1', counts: 'instead' }]
    }
    case 'NoteDosingFact':
      return [
        { fact: { what: 'initial-dose', note: '' }, at: '09:40' },
        { fact: { what: 'supplement', answer: 'given', note: '' }, at: '11:30' },
        { fact: { what: 'vitals', systolic: 120, diastolic: 80, pulse: null, temperature: null, note: '' }, at: '09:10' },
        { fact: { what: 'event', note: '' }, at: '10:00' },
        { fact: { what: 'discharge', to: 'Mara, sister', note: '' }, at: '23:00' },
      ].map(({ fact, at }) => ({ type, session, noted: { day: encounter.day, time: time(at), fact: fact as DosingFact }, reason: '' }))
    case 'CorrectDosingEntry':
      return ['dose', 'none'].map((entry) => ({ type, session, entry, to: { day: encounter.day, time: time('09:45'), fact: { what: 'initial-dose', note: '' } }, reason: 'x' }))
    case 'RecordContact':
      return [
        { type, session, made: made('2027-01-25', '17:30'), reason: '' },
        { type, session, made: made('2027-01-25', '17:30', { outcome: 'not-reached' }), reason: 'worried' },
        { type, session: 'prep-1', made: made('2027-01-25', null), reason: 'x' },
        { type, session: 'none', made: made('2027-01-25', null), reason: 'x' },
      ]
    case 'CorrectContact':
      return ['call', 'none'].map((contact) => ({ type, session, contact, to: made('2027-01-25', '17:45'), reason: 'x' }))
    case 'StrikeContact':
      return [{ type, session, contact: 'call', reason: '' }, { type, session, contact: 'call', reason: 'x' }]
    case 'RecordScore':
      return [
        { type, session: 'outcome', entered: { measure: 'CAPS-5', day: encounter.day, value: 27.5, note: '' } },
        { type, session: null, entered: { measure: 'PCL-5', day: encounter.day, value: null, note: '' } },
        { type, session: 'none', entered: { measure: 'PCL-5', day: encounter.day, value: 3, note: '' } },
      ]
    case 'CorrectScore':
      return ['score', 'none'].map((score) => ({ type, score, to: { measure: 'CAPS-5', day: encounter.day, value: 29, note: '' }, reason: 'x' }))
    case 'StrikeScore':
      return [{ type, score: 'score', reason: '' }, { type, score: 'score', reason: 'x' }]
    case 'StrikeDosingEntry':
      return [{ type, session, entry: 'dose', reason: '' }, { type, session, entry: 'dose', reason: 'x' }, { type, session: 'prep-1', entry: 'dose', reason: 'x' }]
    case 'AssessDeviation':
      return ['outside-window:window', 'none'].flatMap((deviation) =>
        ['', 'x'].map((reason) => ({ type, session, deviation, assessment: { grade: 'minor' as const, reason, action: '' }, seen: null })),
      )
  }
}

/** Random histories of commands, as a clumsy but honest clinic would give them. */
export const anyCommand: fc.Arbitrary<CourseCommand> = fc
  .record({
    type: fc.constantFrom(...courseCommandTypes),
    session: fc.constantFrom(...smallProtocol.sessions.map(({ id }) => id)),
    other: fc.constantFrom(...smallProtocol.sessions.map(({ id }) => id)),
    shift: fc.integer({ min: -3, max: 30 }),
    hour: fc.integer({ min: 7, max: 17 }),
    reason: fc.constantFrom('', 'ill', 'declined'),
    answer: fc.constantFrom('met' as const, 'waived' as const, 'open' as const),
    gate: fc.constantFrom('transport-home-arranged', 'informed-consent-signed', 'prep-2-completed'),
  })
  .map(({ type, session, other, shift, hour, reason, answer, gate }): CourseCommand => {
    const planned = smallSlots.find((one) => one.session === session)?.slot ?? slot('2027-01-11', '10:00')
    const at = time(`${String(hour).padStart(2, '0')}:00`)
    const to = { ...planned, day: addDays(planned.day, shift), time: at }
    const along = smallSlots.filter((one) => one.session === other && other !== session).map((one) => ({ ...one, slot: { ...one.slot, day: addDays(one.slot.day, shift) } }))
    const encounter = { day: to.day, from: at, to: time(`${String(hour + 1).padStart(2, '0')}:30`), note: '' }
    const gates = ['transport-home-arranged', 'informed-consent-signed', 'prep-2-completed', 'int-1-completed-or-waived', 'prep-1-completed', 'exp-1-completed'].map(
      (one) => ({ gate: one, answer: 'waived' as const, reason: 'on paper' }),
    )
    const [first] = commandsOf(type)
    if (first === undefined) return { type: 'CompleteCourse' }
    switch (first.type) {
      case 'MoveSession':
      case 'PlanSessionAgain':
        return { ...first, session, to, despite: reason === '' ? null : reason }
      case 'ReplanSessions':
        return { ...first, slots: [{ session, slot: to }, ...along], again: answer === 'met' ? [session] : [], despite: reason === '' ? null : reason }
      case 'RecordPatientAway':
        return { ...first, away: [{ from: to.day, to: addDays(to.day, Math.abs(shift)) }], reason }
      case 'StartSession':
        return { ...first, session, day: to.day, time: at, gates }
      case 'CompleteSession':
        return { ...first, session, encounter, gates, reason }
      case 'CorrectEncounter':
        return { ...first, session, encounter, reason }
      case 'AssessDeviation':
        return { ...first, session, deviation: hour < 12 ? first.deviation : `contacts:${session}:1`, assessment: { grade: answer === 'met' ? 'minor' : 'major', reason, action: other } }
      case 'AnswerGate':
        return { ...first, session, gate, answer, reason }
      case 'RecordContact':
        return { ...first, session, made: { ...first.made, day: to.day, time: at, outcome: answer === 'met' ? 'reached' : 'not-reached' }, reason }
      case 'CorrectContact':
      case 'StrikeContact':
        return { ...first, session, contact: `change-${Math.abs(shift)}`, reason }
      case 'RecordScore':
        return { ...first, session, entered: { ...first.entered, day: to.day, value: hour } }
      case 'CorrectScore':
      case 'StrikeScore':
        return { ...first, score: `change-${Math.abs(shift)}`, reason }
      case 'ConfirmSession':
        return { ...first, session }
      case 'MarkMissed':
      case 'MarkNoShow':
      case 'CancelSession':
      case 'WaiveSession':
      case 'ReopenSession':
        return { ...first, session, reason }
      default:
        return first
    }
  })
