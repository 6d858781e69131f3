/** Knows which question the planner is asked for several courses, and that the answer is adopted and taken back whole; refuses to know how plans are found. */
import { describe, expect, it } from 'vitest'
import { adoptionTogether } from '../../../src/desk/clinic-planning/adopt-together'
import { datesByPerson, planOfAnswers } from '../../../src/desk/clinic-planning/clinic-plan'
import { type AskedTogether, type ClinicQuestion, type NewPatient, questionOf } from '../../../src/desk/clinic-planning/clinic-question'
import { fewerMoves } from '../../../src/desk/clinic-planning/fewer-moves'
import { runningCoursesStay } from '../../../src/desk/clinic-planning/running-courses-stay'
import type { Desk } from '../../../src/desk/desk'
import { siteFor } from '../../../src/desk/lines'
import type { CourseId } from '../../../src/domain/course/course'
import { sessionLinesOf } from '../../../src/domain/course/session-lines'
import { addDays } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import type { ClinicAnswer } from '../../../src/planner/clinic/answer-of'
import { proposeCourses } from '../../support/propose-clinic'
import { adoptPlan, firstDay, smallProtocol } from '../small-protocol'
import { contentsOf, deskWithClinic, newStorage } from '../test-desk'

const today = firstDay

function patient(id: string, changed: Partial<NewPatient> = {}): NewPatient {
  return {
    id, code: id.toUpperCase(), protocol: smallProtocol, start: addDays(today, 1), startLatest: null, end: null, lead: 'ana', co: 'ben',
    prefers: { days: [], half: 'any' }, away: [], includeOptional: false, kept: [], ...changed,
  }
}

function asking(changed: Partial<AskedTogether> = {}): AskedTogether {
  return { patients: [], replanned: [], keepsConfirmed: true, ...changed }
}

function ask(desk: Desk, asked: AskedTogether): ClinicQuestion {
  const question = questionOf(desk.book, today, asked)
  if (question === null) throw new Error('there is no clinic')
  return question
}

function solve(question: ClinicQuestion) {
  const { clinic, wishes, standing } = question
  return fewerMoves(question, runningCoursesStay(question, proposeCourses(clinic, wishes, 300, standing)))
}

function planFor(desk: Desk, asked: AskedTogether) {
  const question = ask(desk, asked)
  const plan = planOfAnswers(desk.book, asked, question, solve(question), 0)
  if (plan === null) throw new Error('a course is gone')
  return { plan, items: adoptionTogether(plan, asked.patients) }
}

/** K-17 and M-08 share the one room and the one pair; dosing of K-17 is confirmed. */
async function twoRunning(): Promise<Desk> {
  const desk = await deskWithClinic(newStorage())
  await desk.perform('c1', adoptPlan('K-17'))
  await desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 2)))
  await desk.perform('c1', { type: 'ConfirmSession', session: 'exp-1' })
  return desk
}

function conflictsIn(desk: Desk, id: CourseId): number {
  const course = desk.book.course(id)
  const site = siteFor(desk.book, id)
  if (course === undefined || site === null) throw new Error('no course')
  return sessionLinesOf(course, site, today).reduce((sum, { conflicts }) => sum + conflicts.length, 0)
}

describe('the question', () => {
  it('leaves what is not ticked standing, and asks for what is ticked with its people and what is confirmed', async () => {
    const desk = await twoRunning()
    const { wishes, standing, held } = ask(desk, asking({ patients: [patient('n1')], replanned: ['c1'] }))
    expect(standing.map(({ course, session }) => `${course} ${session}`)).toEqual(['c2 prep-1', 'c2 exp-1', 'c2 int-1-1', 'c2 end'])
    expect(wishes.map(({ id, lead, co, kept }) => [id, lead, co, kept.map(({ session, done }) => [session, done])])).toEqual([
      ['n1', 'ana', 'ben', []],
      ['c1', 'ana', 'ben', [['exp-1', false]]],
    ])
    expect(held.map(({ course, bookings }) => [course, bookings.length])).toEqual([['c1', 4]])
  })

  it('asks for confirmed sessions too where they need not be kept, and never for what is done', async () => {
    const desk = await twoRunning()
    await desk.perform('c1', { type: 'CancelSession', session: 'prep-1', reason: 'ill' })
    const [wish] = ask(desk, asking({ replanned: ['c1'], keepsConfirmed: false })).wishes
    expect(wish?.kept.map(({ session, done }) => [session, done])).toEqual([['prep-1', true]])
  })

  it('is plain data', async () => {
    const question = ask(await twoRunning(), asking({ patients: [patient('n1')], replanned: ['c1', 'c2'] }))
    expect(structuredClone(question)).toEqual(question)
  })

  it('holds the times of somebody who stands in for the pair', async () => {
    const desk = await twoRunning()
    const slot = desk.book.course('c1')?.sessions[3]?.slot
    if (slot == null) throw new Error('no slot')
    await desk.perform('c1', { type: 'MoveSession', session: 'end', to: { ...slot, therapists: ['ben'] }, despite: null })
    await desk.perform('c1', { type: 'ConfirmSession', session: 'end' })
    const { standing } = ask(desk, asking({ replanned: ['c1'] }))
    expect(standing.filter(({ course }) => course === 'c1')).toMatchObject([{ session: 'end', therapists: ['ben'] }])
  })
})

describe('the plans', () => {
  it('are adopted as one change without a conflict, and taken back as one', async () => {
    const desk = await twoRunning()
    const before = contentsOf(desk)
    const asked = asking({ patients: [patient('n1'), patient('n2'), patient('n3', { lead: null, co: null })], replanned: ['c1', 'c2'] })
    const { plan, items } = planFor(desk, asked)
    expect(plan.courses.filter(({ outcome }) => outcome === 'new').map(({ code }) => code).toSorted()).toEqual(['N1', 'N2', 'N3'])
    const outcome = await desk.performTogether(items)
    expect(outcome).toMatchObject({ verdict: 'accepted' })
    expect(desk.book.revision()).toBe(before.revision + 1)
    for (const { id } of desk.book.courses()) expect(conflictsIn(desk, id)).toBe(0)
    if (outcome.verdict !== 'accepted') return
    expect(await desk.perform('n1', { type: 'UndoChange', change: outcome.change })).toMatchObject({ verdict: 'accepted' })
    const after = contentsOf(desk)
    expect(after.bookings).toEqual(before.bookings)
    expect(after.courses.map(({ patient: { code } }) => code)).toEqual(['K-17', 'M-08'])
  })

  it('leave running courses where they are when nothing is gained', async () => {
    const desk = await twoRunning()
    const { plan, items } = planFor(desk, asking({ replanned: ['c1', 'c2'], keepsConfirmed: false }))
    expect(plan.courses.map(({ id, outcome }) => [id, outcome]).toSorted()).toEqual([['c1', 'same'], ['c2', 'same']])
    expect(items).toEqual([])
  })

  it('say what moves and for whom, each date before and after', async () => {
    const desk = await twoRunning()
    const asked = asking({ replanned: ['c2'] })
    const question = ask(desk, asked)
    const own = desk.book.course('c2')?.sessions.flatMap(({ id, slot }) => (slot === null ? [] : [{ session: id, slot }])) ?? []
    const slots = own.map(({ session, slot }) => ({ session, slot: session === 'end' ? { ...slot, time: time('10:00') } : slot }))
    const answer = { outcome: 'planned' as const, pair: { lead: 'ana', co: 'ben' }, slots, score: 0, costs: [], exact: false }
    const plan = planOfAnswers(desk.book, asked, question, [{ id: 'c2', answer }], 0)
    expect(plan?.courses).toMatchObject([
      { outcome: 'moved', code: 'M-08', staying: 3, placings: [{ session: 'end', from: { time: '08:00', therapists: ['ana'] }, to: { time: '10:00' } }] },
    ])
    const people = plan === null ? [] : datesByPerson(question.clinic, plan.courses)
    expect(people.map(({ name, dates }) => [name, dates.map(({ session, from, to }) => [session, from?.time, to?.time])])).toEqual([['Ana', [['end', '08:00', '10:00']]]])
  })

  it('are refused whole once the book has changed beneath them', async () => {
    const desk = await twoRunning()
    const { items } = planFor(desk, asking({ patients: [patient('n1'), patient('n2')] }))
    await desk.perform('other', adoptPlan('N1', addDays(firstDay, 40)))
    const before = contentsOf(desk)
    expect(await desk.performTogether(items)).toMatchObject({ verdict: 'refused', refusals: [{ courseId: 'n1', refusal: { code: 'patient-has-course' } }] })
    expect(contentsOf(desk)).toEqual(before)
  })
})

describe('a session of a running course that was given another room', () => {
  it('keeps its own, and the new patient who was given that takes the other', async () => {
    const desk = await deskWithClinic(newStorage())
    const clinic = desk.book.clinic()
    const oak = clinic?.rooms[0]
    if (clinic === null || oak === undefined) throw new Error('no room')
    const more = [{ id: 'cleo', name: 'Cleo', away: [] }, { id: 'dora', name: 'Dora', away: [] }]
    await desk.performClinic({ type: 'ChangeClinic', clinic: { ...clinic, therapists: [...clinic.therapists, ...more], rooms: [oak, { ...oak, id: 'r2', name: 'Room 2' }] } })
    await desk.perform('c1', adoptPlan('K-17'))
    const question = ask(desk, asking({ patients: [patient('n1', { lead: 'cleo', co: 'dora', start: today })], replanned: ['c1'], keepsConfirmed: false }))
    const booked = desk.book.course('c1')?.sessions.flatMap(({ id, slot }) => (slot === null ? [] : [{ session: id, slot }])) ?? []
    const planned = (pair: { lead: string; co: string }, slots: typeof booked) => ({ outcome: 'planned' as const, pair, slots, score: 99, costs: [], exact: false })
    const withPair = booked.map(({ session, slot }) => ({ session, slot: { ...slot, therapists: slot.therapists.map((id) => (id === 'ana' ? 'cleo' : 'dora')) } }))
    const moved = booked.map(({ session, slot }) => ({ session, slot: session === 'exp-1' ? { ...slot, room: 'r2' } : slot }))
    const others = withPair.map(({ session, slot }) => ({ session, slot: session === 'exp-1' ? slot : { ...slot, room: 'r2' } }))
    const answers = fewerMoves(question, [
      { id: 'n1', answer: planned({ lead: 'cleo', co: 'dora' }, others) },
      { id: 'c1', answer: planned({ lead: 'ana', co: 'ben' }, moved) },
    ])
    const roomsOf = (id: string) => answers.flatMap(({ id: own, answer }) => (own === id && answer.outcome === 'planned' ? answer.slots.map(({ slot }) => slot.room) : []))
    expect(roomsOf('c1')).toEqual(['r1', 'r1', 'r1', 'r1'])
    expect(roomsOf('n1')).toEqual(['r2', 'r2', 'r2', 'r2'])
  })
})

describe('a running course for which the search found no plan', () => {
  it('keeps what it has, and whoever was given its places is planned around it', async () => {
    const desk = await twoRunning()
    const asked = asking({ patients: [patient('n1')], replanned: ['c2'] })
    const question = ask(desk, asked)
    const taken = desk.book.course('c2')?.sessions.flatMap(({ id, slot }) => (slot === null ? [] : [{ session: id, slot }])) ?? []
    // As if the search had left M-08 out and given all its places to the new patient.
    const answer: ClinicAnswer = {
      score: 500,
      courses: [
        { id: 'n1', answer: { outcome: 'planned', pair: { lead: 'ana', co: 'ben' }, slots: taken, score: 0, costs: [], exact: false } },
        { id: 'c2', answer: { outcome: 'impossible', session: 'exp-1', opens: today, closes: today, days: [] } },
      ],
    }
    const answers = runningCoursesStay(question, answer)
    const plan = planOfAnswers(desk.book, asked, question, answers, 0)
    expect(plan?.courses.map(({ id, outcome }) => [id, outcome])).toEqual([['n1', 'new'], ['c2', 'kept']])
    const items = plan === null ? [] : adoptionTogether(plan, asked.patients)
    expect(items.map(({ courseId }) => courseId)).toEqual(['n1'])
    expect(await desk.performTogether(items)).toMatchObject({ verdict: 'accepted' })
    expect(conflictsIn(desk, 'c2')).toBe(0)
    expect(conflictsIn(desk, 'n1')).toBe(0)
  })
})
