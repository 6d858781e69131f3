/** Knows, case by case, how far sessions could still move and which absences a course could not bear; refuses to know how that is found out. */
import { describe, expect, it } from 'vitest'
import { type CourseSlack, tightestOf } from '../../../src/domain/course/slack'
import { protocolById } from '../../../src/domain/protocol/library'
import type { Slot } from '../../../src/domain/course/course'
import type { Booking } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { addDays, day } from '../../../src/domain/time/day'
import { proposeCourse } from '../../../src/planner/propose-course'
import { criticalAbsences } from '../../../src/planner/slack/critical-absences'
import { type RequestOfPair, outlookOf } from '../../../src/planner/slack/outlook'
import { type Booked, slackOf } from '../../../src/planner/slack/slack-of'
import { clinic, officeHours, site } from '../../support/clinics'
import { smallProtocol } from '../../support/small-protocol'

const house = protocolById('mdma-18wk-clinic') ?? smallProtocol
const monday = day('2027-01-11')

function request(changed: Partial<RequestOfPair> = {}): RequestOfPair {
  return {
    site: site(),
    protocol: smallProtocol,
    start: monday,
    startLatest: monday,
    end: null,
    pair: { lead: 'ana', co: 'ben' },
    prefers: { days: [], half: 'any' },
    away: [],
    kept: [],
    includeOptional: false,
    ...changed,
  }
}

function slackOn(asked: RequestOfPair, booked: readonly Booked[] = bookedIn(asked)) {
  const sessions = slackOf(outlookOf(asked), booked)
  return (id: string) => sessions.find(({ session }) => session === id)
}

function bookedIn(asked: RequestOfPair): readonly Booked[] {
  const answer = proposeCourse(asked)
  return answer.outcome === 'planned' ? answer.slots.map(({ session, slot }) => ({ session, day: slot.day })) : []
}

const done = (on: ReturnType<typeof day>): Slot => ({ day: on, time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' })
const fullDay = (on: ReturnType<typeof day>, room: string): Booking => ({
  course: 'other', patientCode: 'ZZ', session: 'exp-1', title: 'Dosing 1', day: on, time: time('08:00'), minutes: 600, therapists: ['chidi', 'dana'], room,
})

describe('slack', () => {
  it('reaches over the window, weekends left out, and scores each day as the best plan with the session there', () => {
    const found = slackOn(request())('prep-2')
    expect(found?.days.map(({ day: on }) => on)).toEqual(['2027-01-15', '2027-01-18', '2027-01-19', '2027-01-20', '2027-01-21', '2027-01-22', '2027-01-25'])
    expect(found).toMatchObject({ booked: '2027-01-18', others: 6, earlier: 3, later: 7, best: '2027-01-19' })
    expect(found?.days.map(({ score }) => score)).toEqual([3, 0, 1, 2, 3, 4, 9])
  })

  it('is none for the only day on which a course may begin', () => {
    expect(slackOn(request())('prep-1')).toMatchObject({ others: 0, earlier: 0, later: 0, best: null })
  })

  it('moves a morning after along with its dosing session, and both only where both find people and room', () => {
    const slack = slackOn(request())
    const dosing = slack('exp-1')?.days.map(({ day: on }) => addDays(on, 1))
    expect(slack('int-1')?.days.map(({ day: on }) => on)).toEqual(dosing)
    // Friday's morning after would be a Saturday.
    expect(dosing).not.toContain('2027-01-30')
  })

  it('lets a dosing session leave the window counted from the one before it when that one moves too', () => {
    // 28 days after Monday 1 February, the last day for the first dose; 28 days after its target would be 22 February.
    const last = slackOn(request())('exp-2')
    expect(last?.days.at(-1)?.day).toBe('2027-03-01')
  })

  it('counts from what is done and never looks before the day from which sessions may lie', () => {
    const kept = [{ session: 'prep-1', slot: done(monday), done: true }]
    const slack = slackOn(request({ kept, start: day('2027-01-20') }))
    expect(slack('prep-1')).toBeUndefined()
    expect(slack('prep-2')?.days.map(({ day: on }) => on)).toEqual(['2027-01-20', '2027-01-21', '2027-01-22', '2027-01-25'])
  })

  it('scores with what is kept counted in, as a plan does', () => {
    const kept = [
      { session: 'prep-1', slot: done(monday), done: true },
      { session: 'prep-2', slot: done(addDays(monday, 9)), done: true },
    ]
    const asked = request({ kept, protocol: house, startLatest: null })
    const best = proposeCourse(asked)
    const scores = slackOn(asked)('prep-3')?.days.map(({ score }) => score) ?? []
    expect(best.outcome === 'planned' ? best.score : NaN).toBe(Math.min(...scores))
    expect(Math.min(...scores)).toBeGreaterThan(0)
  })

  it('has no day at all for a course without a plan, also where a session is booked', () => {
    const shut = request({ site: site(clinic({ closures: [{ name: 'closed', from: monday, to: addDays(monday, 90) }] })) })
    const slack = slackOn(shut, [{ session: 'prep-2', day: addDays(monday, 7) }])
    expect(slack('prep-2')).toMatchObject({ booked: '2027-01-18', days: [], others: 0, best: null })
    expect(criticalAbsences(outlookOf(shut)).absences).toEqual([])
  })

  it('is searched for day by day where sessions would meet', () => {
    const sessions = smallProtocol.sessions.map((visit) =>
      visit.id === 'prep-2' ? { ...visit, durationMinutes: 480, offsetDays: { earliest: 0, target: 0, latest: 2 }, weight: 3 } : visit,
    )
    const onDays = (asked: RequestOfPair) => slackOn(asked)('prep-2')?.days.map(({ day: on, score }) => [on, score])
    const asked = request({ protocol: { ...smallProtocol, sessions }, startLatest: addDays(monday, 2) })
    // Ten hours hold both sessions: the day they share is the cheapest.
    expect(onDays(asked)?.slice(0, 3)).toEqual([['2027-01-11', 0], ['2027-01-12', 1], ['2027-01-13', 2]])
    // Nine hours do not, so that the second lies a day after the first, and on none of its own target days.
    const nineHours = [{ from: time('08:00'), to: time('17:00') }]
    const open = { mon: nineHours, tue: nineHours, wed: nineHours, thu: nineHours, fri: nineHours }
    expect(onDays({ ...asked, site: site(clinic({ open })) })).toEqual([['2027-01-12', 3], ['2027-01-13', 4], ['2027-01-14', 5], ['2027-01-15', 8]])
  })
})

describe('an absence that a course could not bear', () => {
  it('is anybody of the pair on the only possible day', () => {
    const { absences } = criticalAbsences(outlookOf(request()))
    expect(absences).toEqual([
      { kind: 'therapist', therapist: 'ana', day: monday },
      { kind: 'therapist', therapist: 'ben', day: monday },
    ])
  })

  it('is a room too where the other one is taken', () => {
    const { absences } = criticalAbsences(outlookOf(request({ site: site(clinic(), [fullDay(monday, 'fern')]) })))
    expect(absences).toContainEqual({ kind: 'room', room: 'oak', day: monday })
  })

  it('is found on a day that every plan needs, though no session has to lie there', () => {
    // Dosing on Wednesday needs Thursday, dosing on Thursday is Thursday.
    const oneWeek = clinic({ open: { mon: officeHours, wed: officeHours, thu: officeHours, fri: officeHours } })
    const kept = [
      { session: 'prep-1', slot: done(monday), done: true },
      { session: 'prep-2', slot: done(addDays(monday, 7)), done: true },
    ]
    const closed = [
      { name: 'closed', from: day('2027-01-23'), to: day('2027-01-26') },
      { name: 'closed', from: day('2027-01-30'), to: day('2027-02-03') },
    ]
    const asked = request({ kept, start: day('2027-01-21'), site: site({ ...oneWeek, closures: closed }) })
    expect(slackOn(asked)('exp-1')?.days.map(({ day: on }) => on)).toEqual(['2027-01-21', '2027-01-27', '2027-01-28'])
    const later = { ...asked, start: day('2027-01-22') }
    expect(slackOn(later)('exp-1')?.days.map(({ day: on }) => on)).toEqual(['2027-01-27', '2027-01-28'])
    expect(criticalAbsences(outlookOf(later)).absences.map((one) => [one.kind === 'therapist' ? one.therapist : one.room, one.day])).toEqual([
      ['ana', '2027-01-28'],
      ['ben', '2027-01-28'],
    ])
  })

  it('is none where everything can move', () => {
    expect(criticalAbsences(outlookOf(request({ startLatest: addDays(monday, 4) })))).toEqual({ absences: [], isExact: true })
  })

  it('is the day after too for a room in which the patient stays the night', () => {
    const stays = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.kind === 'dosing' ? { ...visit, overnight: 'required' as const } : visit)) }
    const oneRoom = clinic({ rooms: clinic().rooms.slice(0, 1), night: { stays: 'dosing-room', until: time('09:00') } })
    const kept = [
      { session: 'prep-1', slot: done(monday), done: true },
      { session: 'prep-2', slot: done(addDays(monday, 7)), done: true },
    ]
    const away = [
      { from: addDays(monday, 8), to: addDays(monday, 13) },
      { from: addDays(monday, 16), to: addDays(monday, 25) },
    ]
    const { absences } = criticalAbsences(outlookOf(request({ protocol: stays, kept, away, site: site(oneRoom) })))
    expect(absences.filter(({ kind }) => kind === 'room')).toEqual([
      { kind: 'room', room: 'oak', day: addDays(monday, 14) },
      { kind: 'room', room: 'oak', day: addDays(monday, 15) },
    ])
  })
})

describe('the tightest session', () => {
  const one = (session: string, booked: string, others: number): CourseSlack['sessions'][number] => ({
    session, booked: day(booked), others, days: [], earlier: 0, later: 0, best: null,
  })

  it('is the one with fewest other days, of equals the next one', () => {
    const sessions = [one('late', '2027-02-02', 1), one('soon', '2027-02-01', 1), one('free', '2027-01-30', 9)]
    expect(tightestOf({ sessions })?.session).toBe('soon')
    expect(tightestOf({ sessions: [] })).toBeNull()
  })
})
