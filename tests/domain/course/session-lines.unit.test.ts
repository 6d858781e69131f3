import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Booking } from '../../../src/domain/rules/breach'
import { byDayOrTarget, sessionLinesOf } from '../../../src/domain/course/session-lines'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { smallProtocol } from '../../support/small-protocol'
import { type Step, adopt, adoption, courseAfter, slot, specClinic } from '../../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]
const gates = [{ gate: 'informed-consent-signed', answer: 'met' as const, reason: '' }]

function lines(today: string, steps: readonly Step[] = adopted, bookings: readonly Booking[] = []) {
  const site = { clinic: specClinic, bookingsOn: (on: string) => bookings.filter((booking) => booking.day === on) }
  const found = sessionLinesOf(courseAfter(steps), site, day(today))
  return (id: string) => {
    const line = found.find(({ session }) => session === id)
    if (line === undefined) throw new Error('no line')
    return line
  }
}

describe('a session as lists read it', () => {
  it('bears its week, times, people, room and window', () => {
    const line = lines('2027-01-04')
    expect(line('prep-1')).toMatchObject({ week: 1, isAnchor: true, window: null, therapistNames: ['Ana', 'Ben'], roomName: 'Oak' })
    expect(line('exp-1')).toMatchObject({
      title: 'Dosing 1',
      week: 3,
      day: '2027-01-25',
      time: '09:00',
      endTime: '17:00',
      minutes: 480,
      offTarget: 0,
      window: { opens: '2027-01-21', target: '2027-01-25', closes: '2027-02-01', afterTitle: 'Preparation 1', confidence: 'assumption' },
      openGates: ['transport-home-arranged', 'prep-2-completed'],
    })
  })

  it('bears the night after it where the clinic has patients stay, until that night is over', () => {
    const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'exp-1' ? { ...visit, overnight: 'policy' as const } : visit)) }
    const course = courseAfter([{ command: { ...adoption, protocol } }])
    const nights = (today: string, clinic: Clinic) =>
      sessionLinesOf(course, { clinic, bookingsOn: () => [] }, day(today)).flatMap(({ session, nightUntil }) => (nightUntil === null ? [] : [[session, nightUntil]]))
    const staying: Clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('09:00') } }
    expect(nights('2027-01-04', staying)).toEqual([['exp-1', '09:00']])
    expect(nights('2027-01-26', staying)).toEqual([['exp-1', '09:00']])
    expect(nights('2027-01-27', staying)).toEqual([])
    expect(nights('2027-01-04', specClinic)).toEqual([])
    const cancelled = courseAfter([{ command: { ...adoption, protocol } }, { command: { type: 'CancelSession', session: 'exp-1', reason: 'Ill.' } }])
    expect(sessionLinesOf(cancelled, { clinic: staying, bookingsOn: () => [] }, day('2027-01-04')).some(({ nightUntil }) => nightUntil !== null)).toBe(false)
  })

  it('bears it without a room too, where the clinic lists none for dosing, and else only in one', () => {
    const protocol = { ...smallProtocol, sessions: smallProtocol.sessions.map((visit) => (visit.id === 'exp-1' ? { ...visit, overnight: 'policy' as const } : visit)) }
    const course = courseAfter([{ command: { ...adoption, protocol } }])
    const roomless = { ...course, sessions: course.sessions.map((session) => ({ ...session, slot: session.slot === null ? null : { ...session.slot, room: null } })) }
    const staying: Clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('09:00') } }
    const nights = (clinic: Clinic) => sessionLinesOf(roomless, { clinic, bookingsOn: () => [] }, day('2027-01-04')).flatMap(({ nightUntil }) => nightUntil ?? [])
    expect(nights({ ...staying, rooms: [] })).toEqual(['09:00'])
    expect(nights({ ...staying, rooms: specClinic.rooms.map((room) => ({ ...room, suits: ['consult'] })) })).toEqual(['09:00'])
    expect(nights(staying)).toEqual([])
  })

  it('is due all of its day, and overdue by whole days from the next', () => {
    expect(lines('2027-01-11')('prep-1').overdueDays).toBe(0)
    expect(lines('2027-01-12')('prep-1').overdueDays).toBe(1)
    expect(lines('2027-01-15')('prep-1')).toMatchObject({ overdueDays: 4, conflicts: [] })
  })

  it('counts windows from the day a session was really held', () => {
    const encounter = { day: day('2027-01-13'), from: time('10:00'), to: time('11:30'), note: '' }
    const held: CourseCommand = { type: 'CompleteSession', session: 'prep-1', encounter, gates, reason: '' }
    const line = lines('2027-01-14', [...adopted, { command: held, given: { today: '2027-01-13', timeNow: '12:00' } }])
    expect(line('prep-1')).toMatchObject({ status: 'completed', day: '2027-01-13', minutes: 90 })
    expect(line('prep-2').window).toMatchObject({ opens: '2027-01-17', target: '2027-01-20', closes: '2027-01-27' })
  })

  it('marks what a move left behind as a conflict, and what was lived late as out of window', () => {
    const move: CourseCommand = { type: 'MoveSession', session: 'exp-1', to: slot('2027-01-27', '09:00', 480), despite: null }
    const left = lines('2027-01-04', [...adopted, { command: move }])
    expect(left('int-1').conflicts.map(({ code }) => code)).toEqual(['outside-window', 'out-of-order'])
    expect(left('exp-1').conflicts).toEqual([])
    const first = { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }
    const late = { day: day('2027-01-28'), from: time('10:00'), to: time('11:30'), note: '' }
    const lived = lines('2027-01-29', [
      ...adopted,
      { command: { type: 'CompleteSession', session: 'prep-1', encounter: first, gates, reason: '' }, given: { today: '2027-01-28', timeNow: '18:00' } },
      { command: { type: 'CompleteSession', session: 'prep-2', encounter: late, gates: [], reason: 'Snow.' }, given: { today: '2027-01-28', timeNow: '18:00' } },
    ])
    expect(lived('prep-2').outOfWindowBy).toBe(3)
  })

  it('keeps by how much a session lay outside its window as its record said, though what it is counted from is corrected', () => {
    const late = { today: '2027-01-29', timeNow: '18:00' }
    const on = (held: string) => ({ day: day(held), from: time('10:00'), to: time('11:30'), note: '' })
    const line = lines('2027-01-29', [
      ...adopted,
      { command: { type: 'CompleteSession', session: 'prep-1', encounter: on('2027-01-11'), gates, reason: '' }, given: late },
      { command: { type: 'CompleteSession', session: 'prep-2', encounter: on('2027-01-15'), gates: [], reason: '' }, given: late },
      { command: { type: 'CorrectEncounter', session: 'prep-1', encounter: on('2027-01-13'), reason: 'Wrong week.' }, given: late },
    ])
    expect(line('prep-2')).toMatchObject({ window: { opens: '2027-01-17' }, day: '2027-01-15', outOfWindowBy: 0 })
  })

  it('sees a clash with another course the moment it is booked', () => {
    const other = { course: 'other', patientCode: 'B-11', session: 'prep-1', title: 'Preparation 1', ...slot('2027-01-18', '10:30', 90, { therapists: ['ben'], room: null }) }
    expect(lines('2027-01-04', adopted, [other])('prep-2').conflicts).toMatchObject([{ code: 'therapist-busy', name: 'Ben', booking: { patientCode: 'B-11' } }])
  })
})

describe('the order in which a course is drawn', () => {
  it('is that of its days, a session without one standing where its window aims', () => {
    const order = (...steps: readonly Step[]) => byDayOrTarget(sessionLinesOf(courseAfter([...adopted, ...steps]), { clinic: specClinic, bookingsOn: () => [] }, day('2027-01-04'))).map(({ session }) => session)
    const talk: Step = { command: { type: 'AddVisit', kind: 'integration', title: 'Talk', minutes: 30, staff: 'therapist', repeats: null, counts: 'also', reason: 'asked for it' } }
    const dated: Step = { command: { type: 'MoveSession', session: 'added-1', to: slot('2027-01-20', '10:00', 30, { therapists: ['ana'] }), despite: null } }
    const own = smallProtocol.sessions.map(({ id }) => id)
    expect(order(talk)).toEqual([...own, 'added-1'])
    expect(order(talk, dated)).toEqual(['prep-1', 'prep-2', 'added-1', 'exp-1', 'int-1', 'exp-2', 'outcome'])
    const [first] = sessionLinesOf(courseAfter(adopted), { clinic: specClinic, bookingsOn: () => [] }, day('2027-01-04')).filter(({ session }) => session === 'exp-1')
    if (first === undefined) throw new Error('no line')
    const undated = { ...first, session: 'undated', day: null, time: null }
    const late = { ...first, session: 'late', day: day('2027-01-26') }
    expect(byDayOrTarget([late, undated]).map(({ session }) => session)).toEqual(['undated', 'late'])
  })
})
