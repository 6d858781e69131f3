/** Knows a protocol of four visits, enough to plan, dose and integrate once; refuses to be any published one. */
import type { CourseCommand, PlacedSlot } from '../../src/domain/course/commands'
import type { Protocol, Visit } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'

const base = { gates: [], confidence: 'assumption', windowConfidence: 'assumption', note: '' } as const

const visits: readonly Visit[] = [
  {
    ...base,
    id: 'prep-1',
    kind: 'preparation',
    title: 'Preparation 1',
    durationMinutes: 90,
    staff: 'therapist-pair',
    after: null,
    offsetDays: { target: 0, earliest: 0, latest: 0 },
  },
  {
    ...base,
    id: 'exp-1',
    kind: 'dosing',
    title: 'Dosing 1',
    durationMinutes: 480,
    staff: 'therapist-pair',
    after: 'prep-1',
    offsetDays: { target: 7, earliest: 3, latest: 60 },
    gates: ['prep-1-completed', 'transport-arranged'],
  },
  {
    ...base,
    id: 'int-1-1',
    kind: 'integration',
    title: 'Integration 1.1',
    durationMinutes: 90,
    staff: 'therapist-pair',
    after: 'exp-1',
    offsetDays: { target: 1, earliest: 1, latest: 60 },
  },
  {
    ...base,
    id: 'end',
    kind: 'termination',
    title: 'Last meeting',
    durationMinutes: 60,
    staff: 'therapist',
    after: 'exp-1',
    offsetDays: { target: 14, earliest: 1, latest: 90 },
  },
]

export const smallProtocol: Protocol = {
  id: 'small',
  name: 'Small protocol',
  citation: '',
  indication: '',
  substance: '',
  status: 'invented',
  retracted: false,
  anchor: 'prep-1',
  lengthDays: null,
  overnightPolicy: { value: 'none', confidence: 'assumption' },
  counts: {},
  contactSeries: [],
  sessions: visits,
}

type AdoptPlan = Extract<CourseCommand, { type: 'AdoptPlan' }>

export const firstDay = day('2026-12-01')

/** A plan whose first session lies on `start`; each gap is kept wide, so that it can be shifted freely. */
export function adoptPlan(code: string, start: Day = firstDay, changed: Partial<AdoptPlan> = {}): AdoptPlan {
  const slot = (session: string, days: number, at: string, minutes: number, therapists: readonly string[]): PlacedSlot => ({
    session,
    slot: { day: addDays(start, days), time: time(at), minutes, therapists, room: 'r1' },
  })
  return {
    type: 'AdoptPlan',
    patient: { code, name: '' },
    protocol: smallProtocol,
    pair: { lead: 'ana', co: 'ben' },
    start,
    startLatest: null,
    end: null,
    prefers: { days: [], half: 'any' },
    away: [],
    slots: [
      slot('prep-1', 0, '08:00', 90, ['ana', 'ben']),
      slot('exp-1', 7, '09:30', 480, ['ana', 'ben']),
      slot('int-1-1', 8, '08:00', 90, ['ana', 'ben']),
      slot('end', 21, '08:00', 60, ['ana']),
    ],
    despite: null,
    sample: false,
    ...changed,
  }
}
