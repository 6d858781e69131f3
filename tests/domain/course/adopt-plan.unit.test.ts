import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Day } from '../../../src/domain/time/day'
import { adopt, courseAfter, expectRefusal, slot, smallSlots, specClinic, when } from '../../support/course-spec'

type Adopt = Extract<CourseCommand, { type: 'AdoptPlan' }>
const plan = adopt as Adopt
const without = (id: string) => smallSlots.filter(({ session }) => session !== id)

describe('adopting a plan', () => {
  it('opens the course and books every slot as one act', () => {
    const verdict = when(plan, null)
    expect(verdict).toMatchObject({ verdict: 'accepted', events: [{ type: 'CourseOpened' }, { type: 'PlanAdopted', left: [] }] })
    const course = courseAfter([{ command: plan }])
    expect(course.version).toBe(1)
    expect(course.sessions.map(({ id, status, slot: at }) => [id, status, at?.day])).toEqual([
      ['prep-1', 'planned', '2027-01-11'],
      ['prep-2', 'planned', '2027-01-18'],
      ['exp-1', 'planned', '2027-01-25'],
      ['int-1', 'planned', '2027-01-26'],
      ['exp-2', 'planned', '2027-02-15'],
      ['outcome', 'planned', '2027-03-08'],
    ])
  })

  it('refuses a course that exists, a missing clinic, a start in the past', () => {
    expectRefusal(when(plan, courseAfter([{ command: plan }])), { code: 'course-exists' })
    expectRefusal(when(plan, null, { clinic: null }), { code: 'clinic-not-set-up' })
    expectRefusal(when(plan, null, { today: '2027-01-12' }), { code: 'start-in-past', start: '2027-01-11', today: '2027-01-12' })
  })

  it('refuses a patient who has a course already, and a code nobody could read', () => {
    expectRefusal(when(plan, null, { taken: ['K-17'] }), { code: 'patient-has-course', patientCode: 'K-17' })
    expectRefusal(when({ ...plan, patient: { code: '  ', name: '' } }, null), { code: 'patient-code-invalid' })
    expectRefusal(when({ ...plan, patient: { code: 'x'.repeat(25), name: '' } }, null), { code: 'patient-code-invalid' })
  })

  it('keeps the day on which the patient first asked, and refuses one that is none or still ahead', () => {
    const asked = (on: string) => ({ ...plan, patient: { ...plan.patient, enquired: on as Day } })
    expect(courseAfter([{ command: asked('2026-11-03') }]).patient).toEqual({ code: 'K-17', name: '', enquired: '2026-11-03' })
    expect(courseAfter([{ command: plan }]).patient).toEqual({ code: 'K-17', name: '' })
    expect(when(asked('2027-01-04'), null).verdict).toBe('accepted')
    expectRefusal(when(asked('2027-01-05'), null), { code: 'enquiry-ahead', day: '2027-01-05', today: '2027-01-04' })
    expectRefusal(when(asked('next week'), null), { code: 'enquiry-unreadable' })
  })

  it('refuses one person as a pair, and a therapist the clinic does not know', () => {
    expectRefusal(when({ ...plan, pair: { lead: 'ana', co: 'ana' } }, null), { code: 'pair-is-one-person' })
    expectRefusal(when({ ...plan, pair: { lead: 'ana', co: 'zoe' } }, null), { code: 'therapist-unknown', therapist: 'zoe' })
  })

  it('refuses a plan with a session missing, doubled, unknown or of another length', () => {
    expectRefusal(when({ ...plan, slots: without('int-1') }, null), { code: 'visit-without-slot', sessions: ['int-1'] })
    const doubled = [...smallSlots, { session: 'int-1', slot: slot('2027-01-26', '11:30') }]
    expectRefusal(when({ ...plan, slots: doubled }, null), { code: 'slot-for-unknown-session', session: 'int-1' })
    const short = [...without('exp-2'), { session: 'exp-2', slot: slot('2027-02-15', '09:00', 60) }]
    expectRefusal(when({ ...plan, slots: short }, null), { code: 'slot-length-wrong', minutes: 60, expected: 480 })
  })

  it('refuses the whole plan when one session is double booked, reason or not', () => {
    const booking = { course: 'other', patientCode: 'B-11', session: 'exp-1', title: 'Dosing 1', ...slot('2027-01-25', '09:00', 480) }
    const verdict = when({ ...plan, despite: 'We will manage.' }, null, { bookings: [booking] })
    expectRefusal(verdict, { code: 'rules-broken', leavable: false })
    expect(JSON.stringify(verdict)).toContain('room-busy')
  })

  it('lets a rule be left with a reason, and keeps the conflict marked', () => {
    const late = [...without('outcome'), { session: 'outcome', slot: slot('2027-03-23', '10:00', 90, { therapists: [], room: null }) }]
    expectRefusal(when({ ...plan, slots: late }, null), { code: 'rules-broken', leavable: true })
    const course = courseAfter([{ command: { ...plan, slots: late, despite: 'The rater is abroad.' } }])
    expect(course.sessions.find(({ id }) => id === 'outcome')).toMatchObject({ despite: ['outside-window'], reason: 'The rater is abroad.' })
  })

  it('refuses a plan whose therapist is on holiday', () => {
    const away = { ...specClinic, therapists: specClinic.therapists.map((one) => ({ ...one, away: [{ from: plan.start, to: plan.start, name: 'course' }] })) }
    expectRefusal(when(plan, null, { clinic: away }), { code: 'rules-broken', leavable: true })
  })
})
