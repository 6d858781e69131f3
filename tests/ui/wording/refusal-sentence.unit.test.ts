/** Knows how refusals are said; refuses to know when they are given. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/time/day'
import { clinicFaultSentence } from '../../../src/ui/wording/clinic-fault-sentence'
import { clinicRefusalSentences, refusalSentences } from '../../../src/ui/wording/refusal-sentence'
import { clinicFault, clinicRefusal, refusal, refusalCodes, titleOf } from './arbitraries'
import { expectSentence } from './plain-sentence'

describe('refusalSentences', () => {
  it('says every refusal in plain sentences', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(refusal, (one) => {
        seen.add(one.code)
        const sentences = refusalSentences(one, titleOf)
        expect(sentences.length).toBeGreaterThan(0)
        sentences.forEach(expectSentence)
      }),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual([...refusalCodes].sort())
  })

  it('names the conditions that are open', () => {
    const gates = ['prep-3-completed', 'transport-home-arranged', 'int-1-3-completed-or-waived']
    expect(refusalSentences({ code: 'gates-open', session: 'exp-1', title: '', gates }, titleOf)).toEqual([
      'Dosing 1 waits for 3 conditions: “Preparation 3 completed”, “Transport home arranged” and “Integration 1.3 completed or waived”.',
    ])
  })

  it('says that a reason would do, where it would', () => {
    const breaches = [{ code: 'therapist-away', session: 'int-1-2', day: day('2027-03-12'), therapist: 't', name: 'Ana', absence: null }] as const
    expect(refusalSentences({ code: 'rules-broken', breaches, leavable: true }, titleOf)).toEqual([
      'Ana does not work at that time on Friday 12 March.',
      'With a reason it can still be done, and the conflict stays marked.',
    ])
    expect(refusalSentences({ code: 'rules-broken', breaches, leavable: false }, titleOf)).toHaveLength(1)
  })

  it('says what stands in the way of an act', () => {
    expect(refusalSentences({ code: 'not-in-this-standing', standing: 'on-hold', command: 'MoveSession' }, titleOf)).toEqual([
      'You cannot move a session while the course is on hold.',
    ])
    expect(refusalSentences({ code: 'not-the-latest-change', latest: 'SessionMoved', session: 'int-2-2' }, titleOf)).toEqual([
      'Only the latest change can be taken back: the move of Integration 2.2.',
    ])
  })
})

describe('clinicRefusalSentences', () => {
  it('says every refusal of the clinic in plain sentences', () => {
    fc.assert(fc.property(clinicRefusal, (one) => clinicRefusalSentences(one).forEach(expectSentence)))
  })

  it('says where a fault is, counted as people count', () => {
    expect(clinicFaultSentence({ path: 'therapists.2.name', code: 'name-missing' })).toBe('Therapist 3: the name is missing.')
    expect(clinicFaultSentence({ path: 'therapists.0.hours.tue.0', code: 'hours-inverted' })).toBe('Therapist 1, Tuesday: the hours end before they start.')
    expect(clinicFaultSentence({ path: 'night.until', code: 'night-end-out-of-range' })).toBe('Night: the end is a time of the next day, after midnight.')
    expect(clinicFaultSentence({ path: 'open', code: 'never-open' })).toBe('The clinic is open on no day of the week.')
    fc.assert(fc.property(clinicFault, (fault) => expectSentence(clinicFaultSentence(fault))))
  })
})
