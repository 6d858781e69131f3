/** Knows the written form of planning-result/1. */
import { expect, it } from 'vitest'
import type { Breach } from '../../src/domain/rules/breach'
import { planningResult } from '../../src/interchange/planning-result'
import { time } from '../../src/domain/time/clock-time'
import { day } from '../../src/domain/time/day'

const slot = (on: string) => ({ day: day(on), time: time('10:00'), minutes: 90, therapists: ['ana', 'ben'], room: 'oak' })
const away = (on: string): Breach => ({ code: 'therapist-away', session: 'prep-1', day: day(on), therapist: 'ana', name: 'ana', absence: '' })

it('puts sessions into the order of the protocol', () => {
  const slots = [{ session: 'b', slot: slot('2027-01-05') }, { session: 'a', slot: slot('2027-01-04') }]
  expect(planningResult(3, [{ id: 'c1', outcome: 'planned', score: 3, order: ['a', 'b'], slots }], () => '')).toEqual({
    format: 'planning-result/1',
    score: 3,
    courses: [
      {
        id: 'c1',
        outcome: 'planned',
        score: 3,
        sessions: [
          { session: 'a', day: '2027-01-04', time: '10:00', minutes: 90, therapists: ['ana', 'ben'], room: 'oak' },
          { session: 'b', day: '2027-01-05', time: '10:00', minutes: 90, therapists: ['ana', 'ben'], room: 'oak' },
        ],
      },
    ],
  })
})

it('says each reason once, with its code and data, and claims no way out that nobody tried', () => {
  const breaches = [away('2027-01-04'), away('2027-01-05'), away('2027-01-04')]
  const result = planningResult(500, [{ id: 'c2', outcome: 'impossible', breaches }], (breach, course) => `${course}: away on ${breach.day}.`)
  const data = { session: 'prep-1', therapist: 'ana', name: 'ana', absence: '' }
  expect(result.courses).toEqual([
    {
      id: 'c2',
      outcome: 'impossible',
      because: [
        { code: 'therapist-away', text: 'c2: away on 2027-01-04.', data: { ...data, day: '2027-01-04' } },
        { code: 'therapist-away', text: 'c2: away on 2027-01-05.', data: { ...data, day: '2027-01-05' } },
      ],
    },
  ])
})
