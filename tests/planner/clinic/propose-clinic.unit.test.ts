/** Knows that several courses planned at one clinic keep every rule together. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { Booking } from '../../../src/domain/rules/breach'
import { day } from '../../../src/domain/time/day'
import { parsePlanningRequest } from '../../../src/interchange/planning-request-form'
import type { ClinicAnswer } from '../../../src/planner/clinic/answer-of'
import { type CourseWish, requestWith } from '../../../src/planner/clinic/wish'
import { proposeCourses } from '../../support/propose-clinic'
import { unplannedPoints } from '../../../src/planner/score-plan'
import { scoreByHand, violations } from '../../support/plan-checker'
import { writtenRequest } from '../../support/planning-requests'

function readOf(input: unknown): { readonly clinic: Clinic; readonly courses: readonly CourseWish[] } {
  const parsed = parsePlanningRequest(input, () => undefined)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.request
}

/** What is wrong with each plan beside the final bookings of all other courses. */
function faultsOf(clinic: Clinic, { courses }: ClinicAnswer, wishes: readonly CourseWish[]): readonly string[] {
  const slotsOf = ({ id, answer }: ClinicAnswer['courses'][number]) =>
    answer.outcome === 'planned' ? answer.slots : (wishes.find((wish) => wish.id === id)?.kept ?? [])
  const all = courses.flatMap((course) =>
    slotsOf(course).map(({ session, slot }): Booking => ({ course: course.id, patientCode: '', session, title: '', ...slot })),
  )
  return courses.flatMap(({ id, answer }) => {
    const wish = wishes.find((one) => one.id === id)
    if (answer.outcome === 'not-accepted' || wish === undefined) return ['not-accepted']
    if (answer.outcome === 'impossible') return []
    const beside = requestWith(clinic, wish, answer.pair, (on) => all.filter((booking) => booking.day === on && booking.course !== id))
    const scored = scoreByHand(beside, answer.slots) === answer.score ? [] : ['score']
    return [...violations(beside, answer.pair, answer.slots), ...scored]
  })
}

const course = (id: string, more: object = {}) => ({ id, start: '2027-01-04', startLatest: '2027-01-29', ...more })
const withCourses = (...courses: readonly object[]) => readOf({ ...writtenRequest(), courses })

describe('several courses', () => {
  it('keep out of each other’s way, and out of that of sessions fixed in courses not planned yet', () => {
    const { clinic, courses } = readOf(writtenRequest())
    const answer = proposeCourses(clinic, courses, 200)
    expect(answer.courses.map(({ answer: { outcome } }) => outcome)).toEqual(['planned', 'planned'])
    expect(faultsOf(clinic, answer, courses)).toEqual([])
    const second = answer.courses[1]?.answer
    expect(second?.outcome === 'planned' && second.slots.find(({ session }) => session === 'prep-2')?.slot).toMatchObject({ day: '2027-01-11', time: '10:00', room: 'oak' })
  })

  it('cost the sum of their scores, and 500 for each left unplanned', () => {
    const { clinic, courses } = withCourses(course('c1', { lead: 'ana', co: 'ben' }), course('c2', { startLatest: '2027-01-04', end: '2027-01-05' }))
    const answer = proposeCourses(clinic, courses, 200)
    const [first, second] = answer.courses.map((one) => one.answer)
    expect(second?.outcome).toBe('impossible')
    expect(first?.outcome === 'planned' ? answer.score - first.score : undefined).toBe(unplannedPoints)
  })

  it('get the half of the pair that was not named', () => {
    const { clinic, courses } = withCourses(course('c1', { lead: 'chidi' }), course('c2', { co: 'ana' }), course('c3'))
    const answer = proposeCourses(clinic, courses, 200)
    const pairs = answer.courses.map((one) => (one.answer.outcome === 'planned' ? one.answer.pair : undefined))
    expect(pairs[0]?.lead).toBe('chidi')
    expect(pairs[1]?.co).toBe('ana')
    expect(pairs.every((pair) => pair !== undefined && pair.co !== null && pair.co !== pair.lead)).toBe(true)
    expect(faultsOf(clinic, answer, courses)).toEqual([])
  })

  it('choose a pair that is there for what is fixed', () => {
    const sessions = [{ session: 'prep-1', state: 'fixed', day: '2027-02-02', time: '10:00', room: 'oak' }]
    const { clinic, courses } = withCourses(course('c1', { startLatest: undefined, sessions }))
    const [only] = proposeCourses(clinic, courses, 200).courses
    expect(only?.answer.outcome === 'planned' ? Object.values(only.answer.pair) : []).not.toContain('ana')
    expect(only?.answer.outcome === 'planned' && only.answer.slots[0]?.slot.therapists).toHaveLength(2)
  })

  it('leave the one who is named free for what is fixed in a course planned later', () => {
    const sessions = [{ session: 'prep-1', state: 'fixed', day: '2027-01-04', time: '08:00', room: 'oak' }]
    const early = { startLatest: '2027-01-04', prefers: { half: 'am' }, lead: 'ana', co: 'ben' }
    const { clinic, courses } = withCourses(course('c1', early), course('c2', { lead: 'ana', sessions }))
    const wider: Clinic = { ...clinic, rooms: [...clinic.rooms, { id: 'elm', name: 'elm', suits: ['dosing', 'consult'], closedOn: [], closed: [] }] }
    const answer = proposeCourses(wider, courses, 200)
    expect(answer.courses.map((one) => one.answer.outcome)).toEqual(['planned', 'planned'])
    expect(faultsOf(wider, answer, courses)).toEqual([])
  })

  it('are not planned around a fixed session that no pair can attend', () => {
    const sessions = [{ session: 'prep-1', state: 'fixed', day: '2027-02-02', time: '10:00', room: 'oak' }]
    const { clinic, courses } = withCourses(course('c1', { startLatest: undefined, lead: 'ana', sessions }))
    const [only] = proposeCourses(clinic, courses, 200).courses
    expect(only?.answer).toMatchObject({ outcome: 'impossible', session: 'prep-1', days: [{ breaches: [{ code: 'therapist-away', therapist: 'ana' }] }] })
  })

  it('keep every rule whatever is fixed or done', () => {
    const person = fc.constantFrom('ana', 'ben', 'chidi', undefined)
    const held = fc.record({ state: fc.constantFrom('completed', 'fixed'), date: fc.integer({ min: 11, max: 22 }), hour: fc.integer({ min: 10, max: 16 }) })
    const wish = fc.record({ lead: person, co: person, from: fc.integer({ min: 4, max: 20 }), half: fc.constantFrom('am', 'pm', 'any'), held: fc.option(held, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(wish, { minLength: 2, maxLength: 4 }), (wishes) => {
        const written = wishes.map(({ lead, co, from, half, held: first }, index) => ({
          id: `c${index}`,
          start: day(`2027-01-${String(from).padStart(2, '0')}`),
          ...(lead === undefined ? {} : { lead }),
          ...(co === undefined || co === lead ? {} : { co }),
          prefers: { half },
          sessions: first === undefined ? [] : [{ session: 'prep-1', state: first.state, day: `2027-01-${first.date}`, time: `${first.hour}:00`, room: 'oak' }],
        }))
        const { clinic, courses } = withCourses(...written)
        expect(faultsOf(clinic, proposeCourses(clinic, courses, 100), courses)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
