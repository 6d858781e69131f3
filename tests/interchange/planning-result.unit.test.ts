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
  expect(planningResult(3, [{ id: 'c1', outcome: 'planned', score: 3, order: ['a', 'b'], slots }])).toEqual({
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

it('writes each reason once, with the code of its rule and its data, and each change as what would hold instead', () => {
  const fact = { kind: 'therapist-absence', therapist: 'ana', name: '', from: day('2027-02-01'), to: day('2027-02-05') } as const
  const end = { kind: 'end', day: day('2027-03-01'), was: day('2027-02-25') } as const
  const comes = { kind: 'patient-there', days: [day('2027-02-02')] } as const
  const said = { what: fact, text: 'Ana is away 1 to 5 February 2027.' }
  const unlocks = [
    { what: [end], text: 'Let the patient come longer.', score: 7 },
    { what: [end, comes], text: 'Both.', score: 3 },
  ]
  expect(planningResult(500, [{ id: 'c2', outcome: 'impossible', because: [said, said], unlocks }]).courses).toEqual([
    {
      id: 'c2',
      outcome: 'impossible',
      because: [{ code: 'therapist-away', text: 'Ana is away 1 to 5 February 2027.', data: fact }],
      unlocks: [
        { text: 'Let the patient come longer.', change: { kind: 'end', day: '2027-03-01', was: '2027-02-25' }, score: 7 },
        { text: 'Both.', change: { kind: 'all', all: [end, comes] }, score: 3 },
      ],
    },
  ])
})

it('writes the breaches of single days where no facts could be named', () => {
  const because = ['2027-01-04', '2027-01-05'].map((on) => ({ what: away(on), text: `Away on ${on}.` }))
  expect(planningResult(500, [{ id: 'c2', outcome: 'impossible', because, unlocks: [] }]).courses).toMatchObject([
    {
      because: [
        { code: 'therapist-away', text: 'Away on 2027-01-04.', data: { session: 'prep-1', therapist: 'ana', day: '2027-01-04' } },
        { code: 'therapist-away', text: 'Away on 2027-01-05.', data: { day: '2027-01-05' } },
      ],
      unlocks: [],
    },
  ])
})
