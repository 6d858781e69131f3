import { describe, expect, it } from 'vitest'
import { wayToDose } from '../../../../src/domain/course/figures/first-dose'
import { day } from '../../../../src/domain/time/day'
import { time } from '../../../../src/domain/time/clock-time'
import { enquiryWords } from '../../../../src/ui/wording/patient-sentence'
import { type Step, adoption, courseAfter, slot } from '../../../support/course-spec'

const asked = (on: string | undefined): readonly Step[] => [
  { command: { ...adoption, patient: { ...adoption.patient, enquired: on === undefined ? undefined : day(on) } } },
]
const november = asked('2026-11-24')
const gates = ['prep-1-completed', 'prep-2-completed', 'transport-home-arranged', 'informed-consent-signed'].map((gate) => ({ gate, answer: 'waived' as const, reason: 'on paper' }))
const titleOf = () => 'Dosing 1'

describe('the way from the enquiry to the first dose', () => {
  it('is counted to the first dosing session that is planned, wherever it moves', () => {
    expect(wayToDose(courseAfter(november))).toEqual({ session: 'exp-1', isHeld: false, days: 62 })
    const moved = courseAfter([...november, { command: { type: 'MoveSession', session: 'exp-1', to: slot('2027-01-22', '09:00', 480), despite: 'asked for it' } }])
    expect(wayToDose(moved)?.days).toBe(59)
  })

  it('ends on the day on which the first dose was really given', () => {
    const encounter = { day: day('2027-01-26'), from: time('09:00'), to: time('17:00'), note: '' }
    const held = courseAfter([...november, { command: { type: 'CompleteSession', session: 'exp-1', encounter, gates, reason: 'snow' }, given: { today: '2027-01-27' } }])
    expect(wayToDose(held)).toEqual({ session: 'exp-1', isHeld: true, days: 63 })
    expect(enquiryWords(held.patient, wayToDose(held), titleOf)).toBe('Day of enquiry: 24 November 2026, 63 days before Dosing 1.')
  })

  it('is told with the day of enquiry, and is none where nobody said or no dose is planned', () => {
    const words = (steps: readonly Step[]) => {
      const course = courseAfter(steps)
      return enquiryWords(course.patient, wayToDose(course), titleOf)
    }
    expect(words(november)).toBe('Day of enquiry: 24 November 2026, 62 days before Dosing 1 as planned.')
    expect(words(asked(undefined))).toBe('')
    expect(words([...november, { command: { type: 'StopDosing', reason: 'Blood pressure.' } }])).toBe('Day of enquiry: 24 November 2026.')
  })
})
