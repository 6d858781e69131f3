import { describe, expect, it } from 'vitest'
import type { CourseCommand, PlacedSlot } from '../../../src/domain/course/commands'
import { sessionOf } from '../../../src/domain/course/course'
import { addDays, day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Step, adopt, courseAfter, expectEvents, expectRefusal, slot, smallSlots, when } from '../../support/course-spec'

const adopted: readonly Step[] = [{ command: adopt }]

/** The session as adopted, so many days later. */
function later(session: string, days: number): PlacedSlot {
  const placed = smallSlots.find((one) => one.session === session)
  if (placed === undefined) throw new Error(session)
  return { session, slot: { ...placed.slot, day: addDays(placed.slot.day, days) } }
}

type Replan = Extract<CourseCommand, { type: 'ReplanSessions' }>

function replan(slots: readonly PlacedSlot[], more: Partial<Replan> = {}): Replan {
  return { type: 'ReplanSessions', slots, despite: null, reason: '', ...more }
}

function moved(placed: PlacedSlot, days: number, reason = '') {
  const { slot: from } = later(placed.session, 0)
  return { type: 'SessionMoved', session: placed.session, from: { ...from, day: addDays(placed.slot.day, -days) }, to: placed.slot, reason, left: [] } as const
}

describe('several sessions in one change', () => {
  it('moves a dose and its morning after together, which one by one nobody could without leaving a rule', () => {
    const course = courseAfter(adopted)
    const slots = [later('exp-1', 1), later('int-1', 1)]
    expectEvents(when(replan(slots, { reason: ' Ana is ill. ' }), course), [moved(later('exp-1', 1), 1, 'Ana is ill.'), moved(later('int-1', 1), 1, 'Ana is ill.')])
    expectRefusal(when({ type: 'MoveSession', session: 'int-1', to: later('int-1', 1).slot, despite: null }, course), { code: 'rules-broken', leavable: true })
    expect(courseAfter([...adopted, { command: replan(slots) }]).version).toBe(2)
  })

  it('lets two sessions swap their places', () => {
    const early = slot('2027-01-11', '10:00')
    const swapped = [{ session: 'prep-2', slot: slot('2027-01-19', '14:00') }, { session: 'prep-1', slot: slot('2027-01-12', '10:00') }]
    expectEvents(when(replan(swapped), courseAfter(adopted)), [
      { type: 'SessionMoved', session: 'prep-2', from: slot('2027-01-18', '10:00'), to: slot('2027-01-19', '14:00'), reason: '', left: [] },
      { type: 'SessionMoved', session: 'prep-1', from: early, to: slot('2027-01-12', '10:00'), reason: '', left: [] },
    ])
    const intoEachOther = [{ session: 'prep-1', slot: slot('2027-01-12', '10:00') }, { session: 'prep-2', slot: slot('2027-01-12', '11:00') }]
    expectRefusal(when(replan(intoEachOther, { despite: 'x' }), courseAfter(adopted)), { code: 'rules-broken', leavable: false })
  })

  it('judges the windows among the moved ones as they will lie', () => {
    const command = replan([later('exp-1', 1), later('int-1', 2)])
    expectRefusal(when(command, courseAfter(adopted)), {
      code: 'rules-broken',
      leavable: true,
      breaches: [{ code: 'outside-window', session: 'int-1', by: 1 }],
    })
  })

  it('leaves a rule with a reason, says which, and keeps both reasons', () => {
    const command = replan([later('exp-1', 1), later('int-1', 2)], { reason: 'Ana is ill.', despite: 'No room on Wednesday.' })
    const verdict = when(command, courseAfter(adopted))
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      events: [
        { session: 'exp-1', reason: 'Ana is ill; No room on Wednesday.', left: [] },
        { session: 'int-1', reason: 'Ana is ill; No room on Wednesday.', left: [{ code: 'outside-window', by: 1 }] },
      ],
    })
  })

  it('asks for a reason for what it breaks for a session that stays', () => {
    const alone = replan([later('exp-1', -3)])
    expectRefusal(when(alone, courseAfter(adopted)), { code: 'rules-broken', leavable: true, breaches: [{ code: 'outside-window', session: 'int-1', by: 3 }] })
    expectEvents(when({ ...alone, despite: 'Only then.' }, courseAfter(adopted)), [moved(later('exp-1', -3), -3, 'Only then.')])
  })

  it('never leaves an integration before the dose it belongs to, whatever the reason', () => {
    const alone = replan([later('exp-1', 2)], { despite: 'x' })
    expectRefusal(when(alone, courseAfter(adopted)), { code: 'rules-broken', leavable: false, breaches: [{ code: 'out-of-order', session: 'int-1' }] })
  })

  it('is not held up by a conflict from before', () => {
    const steps: readonly Step[] = [...adopted, { command: { type: 'MoveSession', session: 'exp-1', to: later('exp-1', 2).slot, despite: null } }]
    const course = courseAfter(steps)
    const both = when({ type: 'MoveSession', session: 'outcome', to: later('outcome', 1).slot, despite: null }, course)
    expect(both.verdict).toBe('accepted')
    expect(when(replan([later('outcome', 1)]), course).verdict).toBe('accepted')
    // Behind its window already; further behind it is no new conflict.
    expect(when(replan([later('exp-1', 3), later('exp-2', 3)], { despite: 'x' }), course).verdict).toBe('accepted')
  })

  it('takes a slot that stays for no change, and a change of nothing for none', () => {
    const course = courseAfter(adopted)
    expectEvents(when(replan([...smallSlots.filter(({ session }) => session !== 'outcome'), later('outcome', 1)]), course), [moved(later('outcome', 1), 1)])
    expectRefusal(when(replan(smallSlots), course), { code: 'nothing-changes' })
    expectRefusal(when(replan([]), course), { code: 'nothing-changes' })
  })

  it('refuses the past, a session twice, one unknown, a wrong length, and another course’s room', () => {
    const course = courseAfter(adopted)
    expectRefusal(when(replan([later('prep-2', -1)]), course, { today: '2027-01-18' }), { code: 'slot-in-past', session: 'prep-2' })
    expectRefusal(when(replan([later('prep-2', 1), later('prep-2', 2)]), course), { code: 'slot-for-unknown-session', session: 'prep-2' })
    expectRefusal(when(replan([{ session: 'none', slot: slot('2027-01-18', '10:00') }]), course), { code: 'session-unknown' })
    expectRefusal(when(replan([{ session: 'prep-2', slot: slot('2027-01-19', '10:00', 60) }]), course), { code: 'slot-length-wrong', expected: 90 })
    const taken = { course: 'other', patientCode: 'B-11', session: 'prep-1', title: 'Preparation 1', ...slot('2027-01-26', '09:00', 480) }
    expectRefusal(when(replan([later('exp-1', 1), later('int-1', 1)], { despite: 'x' }), course, { bookings: [taken] }), { code: 'rules-broken', leavable: false })
  })
})

describe('what is no longer ahead', () => {
  const recorded = { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }
  const gates = [{ gate: 'informed-consent-signed', answer: 'met' as const, reason: '' }]
  const done: Step = { command: { type: 'CompleteSession', session: 'prep-1', encounter: recorded, gates, reason: '' }, given: { today: '2027-01-11', timeNow: '12:00' } }
  const missed: Step = { command: { type: 'MarkMissed', session: 'prep-2', reason: 'Ill.' }, given: { today: '2027-01-18' } }

  it('refuses: done, missed, cancelled', () => {
    expectRefusal(when(replan([later('prep-1', 1)]), courseAfter([...adopted, done])), { code: 'not-from-this-state', status: 'completed', command: 'ReplanSessions' })
    expectRefusal(when(replan([later('prep-2', 2)]), courseAfter([...adopted, done, missed]), { today: '2027-01-18' }), { code: 'not-from-this-state', status: 'missed' })
    const cancelled = courseAfter([...adopted, { command: { type: 'CancelSession', session: 'prep-2', reason: 'x' } }])
    expectRefusal(when(replan([later('prep-2', 1)]), cancelled), { code: 'not-from-this-state', status: 'cancelled' })
  })

  it('plans one that was missed again, and moves what follows along', () => {
    const course = courseAfter([...adopted, done, missed])
    const slots = [later('prep-2', 8), later('exp-1', 2), later('int-1', 2)]
    const verdict = when(replan(slots, { again: ['prep-2'], despite: 'x' }), course, { today: '2027-01-18' })
    expect(verdict).toMatchObject({ verdict: 'accepted', events: [{ type: 'SessionPlannedAgain' }, { type: 'SessionMoved' }, { type: 'SessionMoved' }] })
    expectRefusal(when(replan([later('exp-1', 1)], { again: ['exp-1'] }), course, { today: '2027-01-18' }), { code: 'not-from-this-state', status: 'planned' })
  })

  it('stays where dosing was stopped', () => {
    const stopped = courseAfter([...adopted, { command: { type: 'StopDosing', reason: 'x' } }])
    expectRefusal(when(replan([later('exp-1', 1)]), stopped), { code: 'not-in-this-standing', command: 'ReplanSessions' })
  })
})

describe('undo of several moves', () => {
  const slots = [later('exp-1', 1), later('int-1', 1)]

  it('puts all of them back in one go', () => {
    const before = courseAfter([...adopted, { command: { type: 'ConfirmSession', session: 'exp-1' } }])
    const steps: readonly Step[] = [...adopted, { command: { type: 'ConfirmSession', session: 'exp-1' } }, { command: replan(slots) }]
    const after = courseAfter(steps)
    expect(sessionOf(after, 'exp-1')?.status).toBe('planned')
    expectEvents(when({ type: 'UndoChange', change: 'change-3' }, after), [
      {
        type: 'ChangeUndone',
        change: 'change-3',
        event: 'SessionMoved',
        session: null,
        sessions: before.sessions.filter(({ id }) => id === 'exp-1' || id === 'int-1'),
        standing: 'active',
        standingReason: '',
      },
    ])
    expect(courseAfter([...steps, { command: { type: 'UndoChange', change: 'change-3' } }]).sessions).toEqual(before.sessions)
  })

  it('is refused where one of the places was taken meanwhile', () => {
    const course = courseAfter([...adopted, { command: replan(slots) }])
    const taken = { course: 'other', patientCode: 'B-11', session: 'prep-1', title: 'Preparation 1', ...slot('2027-01-25', '14:00') }
    expectRefusal(when({ type: 'UndoChange', change: 'change-2' }, course, { bookings: [taken] }), { code: 'rules-broken', leavable: false })
  })
})
