/** Knows that no command puts anybody into a room that is held for a night; refuses to repeat the rule's own cases. */
import { describe, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import type { CourseCommand } from '../../../src/domain/course/commands'
import type { Booking } from '../../../src/domain/rules/breach'
import { time } from '../../../src/domain/time/clock-time'
import { adopt, adoption, courseAfter, expectRefusal, slot, specClinic, when } from '../../support/course-spec'

const staying: Clinic = { ...specClinic, night: { stays: 'dosing-room', until: time('12:00') } }
const atNight = (on: string): Booking => ({
  course: 'other',
  patientCode: 'B-11',
  session: 'exp-1',
  title: 'Dosing 1',
  overnight: true,
  ...slot(on, '08:00', 480, { therapists: [] }),
})
const held = { code: 'rules-broken', leavable: false, breaches: [{ code: 'room-busy', night: { after: 'booking', until: '12:00' } }] }

describe('a room held for somebody’s night', () => {
  const bookings = [atNight('2027-01-17')]

  it('refuses a plan, whatever the reason given', () => {
    expectRefusal(when(adopt, null, { clinic: staying, bookings }), held)
    expectRefusal(when({ ...adoption, despite: 'Nobody else is in.' }, null, { clinic: staying, bookings }), held)
  })

  it('refuses a move', () => {
    const course = courseAfter([{ command: adopt }])
    const to = slot('2027-01-19', '10:00')
    const move: CourseCommand = { type: 'MoveSession', session: 'prep-2', to, despite: null }
    expectRefusal(when(move, course, { clinic: staying, bookings: [atNight('2027-01-18')] }), held)
  })

  it('refuses to take a move back once somebody stays there overnight', () => {
    const move: CourseCommand = { type: 'MoveSession', session: 'prep-2', to: slot('2027-01-20', '10:00'), despite: null }
    const course = courseAfter([{ command: adopt }, { command: move }])
    expectRefusal(when({ type: 'UndoChange', change: 'change-2' }, course, { clinic: staying, bookings }), held)
  })
})
