/** A protocol small enough to read in one look: two preparations, a dose, the morning after, a second dose, an outcome. */
import type { Protocol, Visit } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'

type Given = Pick<Visit, 'id' | 'kind' | 'title' | 'after'> & Partial<Visit>

export function visit(given: Given): Visit {
  return {
    durationMinutes: 90,
    staff: 'therapist-pair',
    offsetDays: { target: 0, earliest: 0, latest: 0 },
    gates: [],
    confidence: 'seen',
    windowConfidence: 'assumption',
    note: '',
    ...given,
  }
}

export const smallProtocol: Protocol = {
  id: 'small',
  name: 'Small course',
  citation: '',
  indication: '',
  substance: '',
  status: 'house template',
  retracted: false,
  anchor: 'prep-1',
  lengthDays: 56,
  overnightPolicy: { value: 'none', confidence: 'assumption' },
  counts: {},
  contactSeries: [],
  sessions: [
    visit({ id: 'prep-1', kind: 'preparation', title: 'Preparation session 1', after: null, gates: ['informed-consent-signed'] }),
    visit({
      id: 'prep-2',
      kind: 'preparation',
      title: 'Preparation session 2',
      after: 'prep-1',
      offsetDays: { target: 7, earliest: 4, latest: 14 },
      gates: ['prep-1-completed'],
    }),
    visit({
      id: 'exp-1',
      kind: 'dosing',
      title: 'Dosing session 1',
      after: 'prep-1',
      durationMinutes: 480,
      offsetDays: { target: 14, earliest: 10, latest: 21 },
      gates: ['transport-home-arranged', 'prep-2-completed'],
      timeline: [
        { event: 'vitals-pre-dose', offsetMinutes: 0, confidence: 'recalled' },
        { event: 'initial-dose', offsetMinutes: 0, confidence: 'seen' },
        { event: 'vitals-before-supplemental', offsetMinutes: 90, confidence: 'recalled' },
        { event: 'supplemental-half-dose-optional', offsetMinutes: { earliest: 90, latest: 150 }, confidence: 'seen' },
        { event: 'vitals-end-of-session', offsetMinutes: 480, confidence: 'recalled' },
      ],
    }),
    visit({
      id: 'int-1',
      kind: 'integration',
      title: 'Integration 1 (morning after)',
      after: 'exp-1',
      offsetDays: { target: 1, earliest: 1, latest: 1 },
      gates: ['exp-1-completed'],
      startBetween: [time('07:00'), time('12:00')],
    }),
    visit({
      id: 'exp-2',
      kind: 'dosing',
      title: 'Dosing session 2',
      after: 'exp-1',
      durationMinutes: 480,
      offsetDays: { target: 21, earliest: 14, latest: 28 },
      gates: ['transport-home-arranged', 'int-1-completed-or-waived'],
    }),
    visit({
      id: 'outcome',
      kind: 'assessment',
      title: 'Outcome assessment',
      after: 'prep-1',
      staff: 'independent-rater',
      remoteAllowed: true,
      offsetDays: { target: 56, earliest: 49, latest: 70 },
    }),
  ],
}

/** A protocol of any number of visits a week apart, every fourth a long one. */
export function manyVisits(count: number): Protocol {
  const sessions = Array.from({ length: count }, (_, at) =>
    visit({
      id: `s-${at}`,
      kind: at % 4 === 3 ? 'dosing' : 'preparation',
      title: `${at % 4 === 3 ? 'Dosing' : 'Preparation'} session ${at}`,
      after: at === 0 ? null : 's-0',
      durationMinutes: at % 4 === 3 ? 480 : 90,
      offsetDays: { target: at * 7, earliest: Math.max(0, at * 7 - 3), latest: at * 7 + 4 },
    }),
  )
  return { ...smallProtocol, anchor: 's-0', sessions }
}
