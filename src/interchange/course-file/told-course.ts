/** Knows what a course file tells of a course, session by session and line by line; refuses to know its history. */
import { type Clinic, personName, roomName } from '../../domain/clinic/clinic'
import { compareText } from '../../domain/compare-text'
import type { Contact } from '../../domain/course/contacts/contact'
import type { Actor, Course, Encounter, Session, Slot } from '../../domain/course/course'
import type { Deviation } from '../../domain/course/deviations/deviation'
import { deviationsOf } from '../../domain/course/deviations/deviations-of'
import type { DosingEntry } from '../../domain/course/dosing/dosing-fact'
import { endDayOf } from '../../domain/course/encounter/held-span'
import { planOf } from '../../domain/course/plan-of-course'
import type { Amendable, Amendment } from '../../domain/course/amended-line'
import type { Score } from '../../domain/course/measures/score'
import { visitOf } from '../../domain/protocol/protocol'
import { windowOf } from '../../domain/rules/window'
import { type InstantAt, wallTimeAt } from '../../domain/time/zone'
import { inWrittenOrder } from './written-order'
import type { Told } from './course-file-form'

type SessionTold = Told['sessions'][number]
type DeviationTold = SessionTold['deviations'][number]

/** As of the moment of writing, on the clinic's clock. */
export function toldCourse(course: Course, clinic: Clinic, at: InstantAt): Told {
  const today = wallTimeAt(Date.parse(at), clinic.zone).day
  const { patient, pair, protocol } = course
  const plan = planOf(course)
  const deviations = deviationsOf(course, { today, zone: clinic.zone })
  const person = (id: string) => ({ id, name: personName(clinic, id) })
  return {
    patient: { code: patient.code, name: patient.name === '' ? null : patient.name, firstAskedOn: patient.enquired ?? null },
    course: {
      id: course.id,
      standing: course.standing,
      standingReason: course.standingReason,
      planVersion: course.version,
      notBefore: course.start,
      firstSessionNotAfter: course.startLatest,
      notAfter: course.end,
      leadTherapist: person(pair.lead),
      coTherapist: pair.co === null ? null : person(pair.co),
      prefers: { weekdays: [...course.prefers.days], halfOfDay: course.prefers.half },
      patientAway: course.away.map(({ from, to }) => ({ firstDay: from, lastDay: to })),
      isInvented: course.sample,
    },
    protocol: inWrittenOrder(protocol),
    sessions: course.sessions.flatMap((session) => {
      const visit = visitOf(protocol, session.id)
      if (visit === undefined) return []
      const window = windowOf(visit, plan)
      return [
        {
          id: session.id,
          title: visit.title,
          kind: visit.kind,
          status: session.status,
          window:
            window === null
              ? null
              : { countedFrom: window.after, earliestDay: window.opens, targetDay: window.target, latestDay: window.closes, confidence: visit.windowConfidence },
          planned: session.slot === null ? null : slotTold(session.slot, clinic),
          actual: session.encounter === null ? null : actualTold(session.encounter, clinic),
          reason: session.reason,
          rulesKnowinglyLeft: [...session.despite],
          conditions: conditionsTold(session),
          deviations: deviations.filter((one) => one.session === session.id).map(deviationTold),
          recorded: session.recorded === null ? null : { by: actorTold(session.recorded.by), at: session.recorded.at },
        },
      ]
    }),
    contacts: course.contacts.map(contactTold),
    scores: course.scores.map(scoreTold),
    dosingRecords: course.sessions.flatMap((session) => session.record.map((entry) => dosingLineTold(session.id, entry))),
  }
}

function slotTold({ day, time, minutes, therapists, room }: Slot, clinic: Clinic): NonNullable<SessionTold['planned']> {
  return {
    day,
    time,
    lengthMinutes: minutes,
    therapists: therapists.map((id) => ({ id, name: personName(clinic, id) })),
    room: room === null ? null : { id: room, name: roomName(clinic, room) },
  }
}

function actualTold(encounter: Encounter, clinic: Clinic): NonNullable<SessionTold['actual']> {
  const { day, from, to, note, mode, attended } = encounter
  return {
    day,
    from,
    to,
    endDay: endDayOf(encounter),
    how: mode ?? null,
    attended: attended?.map(({ id, minutes }) => ({ id, name: personName(clinic, id), minutes })) ?? null,
    note,
  }
}

function conditionsTold({ gates }: Session): SessionTold['conditions'] {
  return Object.entries(gates)
    .map(([condition, { answer, reason, by, at }]) => ({ condition, answer, reason, by: actorTold(by), at }))
    .toSorted((one, other) => compareText(one.condition, other.condition))
}

function deviationTold({ id, fact, reason, by, assessment, isOutdated }: Deviation): DeviationTold {
  const { what, ...facts } = factTold(fact)
  const told = { id, what, ...nothing, ...facts, reason, by: by === null ? null : actorTold(by) }
  if (assessment === null) return { ...told, assessment: null }
  const { grade, action } = assessment
  return { ...told, assessment: { class: grade, reason: assessment.reason, correctiveAction: action, by: actorTold(assessment.by), at: assessment.at, isOutdated } }
}

const nothing = { rule: null, notHeld: null, contacts: null, condition: null, supplement: null }

function factTold(fact: Deviation['fact']): Pick<DeviationTold, 'what'> & Partial<DeviationTold> {
  switch (fact.what) {
    case 'rule':
      return { what: 'rule-left', rule: inWrittenOrder(fact.breach) }
    case 'not-held':
      return { what: 'not-held', notHeld: fact.how }
    case 'contacts': {
      const { mode, least, reached, tried, opens, closes } = fact
      return { what: 'contacts-too-few', contacts: { mode, least, reached, tried, firstDay: opens, lastDay: closes } }
    }
    case 'condition':
      return { what: 'condition-waived', condition: fact.gate }
    case 'supplement': {
      const { outside, day, time } = fact
      const { by, earliest, latest } = outside
      return {
        what: 'supplement-outside-window',
        supplement: { day, time, minutesOutsideWindow: by, windowOpensAfterDoseMinutes: earliest, windowClosesAfterDoseMinutes: latest },
      }
    }
  }
}

function contactTold(contact: Contact): Told['contacts'][number] {
  const { id, after, day, time, outcome, minutes, caller, note, outsideBy, reason } = contact
  return {
    id,
    afterSession: after,
    day,
    time,
    outcome,
    lengthMinutes: minutes,
    caller: caller === null ? null : actorTold(caller),
    note,
    daysOutsideItsDays: outsideBy,
    reason,
    ...lineTold(contact),
  }
}

function scoreTold(score: Score): Told['scores'][number] {
  const { id, session, measure, day, value, note } = score
  return { id, session, scale: measure, day, value, note, ...lineTold(score) }
}

function dosingLineTold(session: string, entry: DosingEntry): Told['dosingRecords'][number] {
  const { id, day, time, fact, deviations, reason } = entry
  const vitals = fact.what === 'vitals' ? fact : { systolic: null, diastolic: null, pulse: null, temperature: null }
  return {
    id,
    session,
    day,
    time,
    what: fact.what,
    supplementAnswer: fact.what === 'supplement' ? fact.answer : null,
    systolicMmHg: vitals.systolic,
    diastolicMmHg: vitals.diastolic,
    pulsePerMinute: vitals.pulse,
    temperatureCelsius: vitals.temperature,
    dischargedTo: fact.what === 'discharge' ? fact.to : null,
    note: fact.note,
    minutesOutsideWindow: deviations[0]?.by ?? null,
    reason,
    ...lineTold(entry),
  }
}

function lineTold({ by, at, corrected, struck }: Amendable & { readonly by: Actor; readonly at: InstantAt }) {
  return { recordedBy: actorTold(by), recordedAt: at, corrected: changeTold(corrected), struckOut: changeTold(struck) }
}

function changeTold(change: Amendment | null) {
  return change === null ? null : { by: actorTold(change.by), at: change.at, reason: change.reason }
}

function actorTold({ id, name }: Actor) {
  return { id, name }
}
