import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '../../../src/domain/course/commands'
import { stageStatesOf } from '../../../src/domain/course/stage-of-course'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { type Step, adopt, courseAfter, smallSlots } from '../../support/course-spec'

const waived = ['informed-consent-signed', 'transport-home-arranged'].map((gate) => ({ gate, answer: 'met' as const, reason: '' }))

function completed(session: string): Step {
  const on = smallSlots.find((one) => one.session === session)?.slot.day ?? day('2027-01-11')
  const encounter = { day: on, from: time('09:00'), to: time('10:00'), note: '' }
  const command: CourseCommand = { type: 'CompleteSession', session, encounter, gates: waived, reason: '' }
  return { command, given: { today: '2027-03-20' } }
}

function here(...steps: readonly Step[]): string | undefined {
  return stageStatesOf(courseAfter([{ command: adopt }, ...steps])).find(({ state }) => state === 'here')?.title
}

describe('you are here', () => {
  const lived = ['prep-1', 'prep-2', 'exp-1', 'int-1', 'exp-2', 'outcome'].map(completed)

  it.each([
    [0, 'Planned'],
    [1, 'Preparation'],
    [2, 'Preparation'],
    [3, 'Integration 1'],
    [4, 'Integration 1'],
    [5, 'Follow-up'],
    [6, 'Follow-up'],
  ])('after %i lived sessions: %s', (count, title) => {
    expect(here(...lived.slice(0, count))).toBe(title)
  })

  it('is the dosing session while it is going on', () => {
    const start: CourseCommand = { type: 'StartSession', session: 'exp-1', day: day('2027-01-25'), time: time('09:00'), gates: waived }
    expect(here(...lived.slice(0, 2), { command: start, given: { today: '2027-01-25', timeNow: '12:00' } })).toBe('Dosing 1')
  })

  it('is past a stage of which nothing took place, without calling it done', () => {
    const stopped: Step = { command: { type: 'StopDosing', reason: 'wished' }, given: { today: '2027-02-10' } }
    const closed = stageStatesOf(courseAfter([{ command: adopt }, ...lived.slice(0, 4), stopped, lived.at(-1) ?? stopped, { command: { type: 'CompleteCourse' }, given: { today: '2027-03-20' } }]))
    expect(closed.map(({ title, state }) => `${title} ${state}`)).toEqual(['Planned done', 'Preparation done', 'Dosing 1 done', 'Integration 1 done', 'Dosing 2 not-held', 'Follow-up done', 'Completed here'])
  })

  it('is completed once a person closes the course', () => {
    expect(here(...lived, { command: { type: 'CompleteCourse' }, given: { today: '2027-03-20' } })).toBe('Completed')
  })

  it('is an early end where the course was ended so, and what it never came to is not done', () => {
    const end: Step = { command: { type: 'EndCourseEarly', reason: 'wished by the patient' }, given: { today: '2027-03-20' } }
    const stages = stageStatesOf(courseAfter([{ command: adopt }, ...lived.slice(0, 3), end])).map(({ title, state }) => `${title}: ${state}`)
    expect(stages).toEqual(['Planned: done', 'Preparation: done', 'Dosing 1: done', 'Integration 1: left', 'Dosing 2: left', 'Follow-up: left', 'Ended early: here'])
    expect(stageStatesOf(courseAfter([{ command: adopt }, end])).map(({ state }) => state)).toEqual(['done', 'left', 'left', 'left', 'left', 'left', 'here'])
  })
})
