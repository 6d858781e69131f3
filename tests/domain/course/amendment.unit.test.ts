/** Given a running course, when its protocol is amended, then what is done stays under the old one and the rest goes on under the new. */
import { describe, expect, it } from 'vitest'
import { amendedBy } from '../../../src/domain/course/amendment/amended-protocol'
import { sessionOf } from '../../../src/domain/course/course'
import { openGatesOf } from '../../../src/domain/course/start-gates'
import { type Protocol, type Visit, visitOf } from '../../../src/domain/protocol/protocol'
import { day } from '../../../src/domain/time/day'
import { time } from '../../../src/domain/time/clock-time'
import { adoptWith, dosedWith, seriesAfter } from '../../support/contact-spec'
import { type Step, adopt, adoption, courseAfter, expectEvents, expectRefusal, slot, when } from '../../support/course-spec'
import { smallProtocol, visit } from '../../support/small-protocol'

/** Preparation 1 longer, the first dose six hours, no second dose, a call at the end. */
const second: Protocol = {
  ...smallProtocol,
  name: 'Small course, second version',
  sessions: [
    ...smallProtocol.sessions
      .filter(({ id }) => id !== 'exp-2')
      .map((one) => (one.id === 'prep-1' ? { ...one, durationMinutes: 120 } : one.id === 'exp-1' ? { ...one, durationMinutes: 360 } : one)),
    visit({ id: 'call', kind: 'followup', title: 'Follow-up talk', after: 'exp-1', offsetDays: { target: 28, earliest: 21, latest: 35 } }),
  ],
}
const amend = { type: 'AmendProtocol', protocol: second, reason: ' Second version. ', slots: [], despite: null } as const
const encounter = { day: day('2027-01-11'), from: time('10:00'), to: time('11:30'), note: '' }
const begun: readonly Step[] = [
  { command: adopt },
  { command: { type: 'CompleteSession', session: 'prep-1', encounter, gates: [{ gate: 'informed-consent-signed', answer: 'met', reason: '' }], reason: '' }, given: { today: '2027-01-11', timeNow: '12:00' } },
]
const next = { today: '2027-01-12' }

describe('an amended protocol', () => {
  it('keeps what is done, drops and gains what lies ahead, and says which', () => {
    const verdict = when(amend, courseAfter(begun), next)
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      events: [{ type: 'ProtocolAmended', from: 'Small course', to: 'Small course, second version', dropped: ['exp-2'], gained: ['call'], reason: 'Second version.' }],
    })
    const course = courseAfter([...begun, { command: amend, given: next }])
    expect(visitOf(course.protocol, 'prep-1')?.durationMinutes).toBe(90)
    expect(course.sessions.map(({ id }) => id)).toEqual(['prep-1', 'prep-2', 'exp-1', 'int-1', 'outcome', 'call'])
    expect(sessionOf(course, 'exp-1')?.slot).toEqual(slot('2027-01-25', '09:00', 360))
    expect(sessionOf(course, 'call')).toMatchObject({ status: 'planned', slot: null })
    expect(sessionOf(course, 'prep-1')?.encounter).toEqual(encounter)
    expect(course.version).toBe(2)
  })

  it('keeps a session that was held although the new version has none', () => {
    const without = { ...second, sessions: second.sessions.filter(({ id }) => id !== 'prep-1').map((one) => (one.after === 'prep-1' ? { ...one, after: 'prep-2' } : one)) }
    const course = courseAfter([...begun, { command: { ...amend, protocol: without }, given: next }])
    expect(visitOf(course.protocol, 'prep-1')).toEqual(visitOf(smallProtocol, 'prep-1'))
    expect(sessionOf(course, 'prep-1')?.status).toBe('completed')
  })

  it('keeps the calls after what was held as they were, and takes new ones for what lies ahead', () => {
    const calls = (after: string, count: number) =>
      ({ kind: 'contact', mode: 'telephone', after, firstDay: 1, lastDay: 7, count, countMin: count, countMax: count, confidence: 'assumption', note: '' }) as const
    const first = { ...smallProtocol, contactSeries: [calls('prep-1', 4), calls('exp-1', 4)] }
    const under: readonly Step[] = [{ command: { ...adoption, protocol: first } }, ...begun.slice(1)]
    const fewer = { ...first, contactSeries: [calls('prep-1', 2), calls('exp-1', 2)] }
    const course = courseAfter([...under, { command: { ...amend, protocol: fewer }, given: next }])
    expect(course.protocol.contactSeries).toEqual([calls('prep-1', 4), calls('exp-1', 2)])
    expect(amendedBy(courseAfter(under), fewer).contacts).toEqual(['exp-1'])
    const onlyDone = { ...first, contactSeries: [calls('prep-1', 2), calls('exp-1', 4)] }
    expectRefusal(when({ ...amend, protocol: onlyDone }, courseAfter(under), next), { code: 'nothing-changes' })
  })

  it('leaves the contacts after what is done as they were asked for, and asks for the new ones after the rest', () => {
    const before = [seriesAfter('exp-1'), seriesAfter('exp-2')]
    const after = [seriesAfter('exp-1', { count: 7, countMin: 7, countMax: 7 }), seriesAfter('int-1', { countMin: 1 })]
    const dosedBefore = courseAfter([...dosedWith(adoptWith(before)), { command: { ...amend, protocol: { ...second, contactSeries: after } }, given: { today: '2027-01-28' } }])
    expect(dosedBefore.protocol.contactSeries).toEqual([before[0], after[1]])
    const ahead = courseAfter([...begun, { command: { ...amend, protocol: { ...second, contactSeries: after } }, given: next }])
    expect(ahead.protocol.contactSeries).toEqual(after)
  })

  it('leaves what it keeps where it stood, but lets no dose wait for a preparation that was not held and is not asked for any more', () => {
    const shorter = { ...second, sessions: second.sessions.filter(({ id }) => id !== 'int-1' && id !== 'prep-2').map((one) => (one.id === 'exp-1' ? { ...one, gates: ['transport-home-arranged'] } : one)) }
    const missed = (session: string): Step => ({ command: { type: 'MarkMissed', session, reason: 'Snow.' }, given: { today: '2027-02-01' } })
    const course = courseAfter([...begun, missed('int-1'), missed('prep-2'), { command: { ...amend, protocol: shorter }, given: { today: '2027-02-01' } }])
    expect(course.sessions.map(({ id }) => id)).toEqual(['prep-1', 'exp-1', 'int-1', 'outcome', 'call', 'prep-2'])
    const dose = sessionOf(course, 'exp-1')
    expect(dose !== undefined && openGatesOf(course, dose)).toEqual(['transport-home-arranged'])
  })

  it('calls a visit changed only where it differs, in whatever order its parts were stored', () => {
    const turned = ({ ...parts }: Visit): Visit => Object.fromEntries(Object.entries(parts).toReversed()) as unknown as Visit
    const course = courseAfter(begun)
    const stored = { ...course, protocol: { ...course.protocol, sessions: course.protocol.sessions.map(turned) } }
    expect(amendedBy(stored, second).changed).toEqual(['exp-1'])
    expect(amendedBy(stored, smallProtocol)).toMatchObject({ changed: [], dropped: [], gained: [] })
  })

  it('gives dates in the same change, judged as the course then stands', () => {
    const slots = [{ session: 'call', slot: slot('2027-02-22', '10:00') }]
    const course = courseAfter(begun)
    expect(when({ ...amend, slots }, course, next)).toMatchObject({
      verdict: 'accepted',
      events: [{ type: 'ProtocolAmended' }, { type: 'SessionMoved', session: 'call', from: null, to: slots[0]?.slot }],
    })
    expectRefusal(when({ ...amend, slots: [{ session: 'call', slot: slot('2027-04-22', '10:00') }] }, course, next), { code: 'rules-broken' })
    expectRefusal(when({ ...amend, slots: [{ session: 'exp-2', slot: slot('2027-02-22', '10:00', 480) }] }, course, next), { code: 'session-unknown' })
  })

  it('needs a reason and a difference, and a course that goes on', () => {
    expectRefusal(when({ ...amend, reason: '' }, courseAfter(begun), next), { code: 'reason-needed' })
    expectRefusal(when({ ...amend, protocol: smallProtocol }, courseAfter(begun), next), { code: 'nothing-changes' })
    const held = courseAfter([...begun, { command: { type: 'PutOnHold', reason: 'x' }, given: next }])
    expectRefusal(when(amend, held, next), { code: 'not-in-this-standing' })
  })

  it('is taken back whole by undo', () => {
    const steps: readonly Step[] = [...begun, { command: { ...amend, slots: [{ session: 'call', slot: slot('2027-02-22', '10:00') }] }, given: next }]
    const before = courseAfter(begun)
    const change = courseAfter(steps).undoable.at(-1)?.change ?? ''
    const undone = courseAfter([...steps, { command: { type: 'UndoChange', change }, given: next }])
    expect(undone.sessions).toEqual(before.sessions)
    expect(undone.protocol).toEqual(before.protocol)
    expectEvents(when({ type: 'ConfirmSession', session: 'exp-2' }, undone, next), [{ type: 'SessionConfirmed', session: 'exp-2' }])
  })
})
