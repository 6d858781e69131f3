/** Knows how a dosing day and its night are said; refuses to know when they happen. */
import { describe, expect, it } from 'vitest'
import { library } from '../../../src/domain/protocol/library'
import { nightSentence, otherNights, timelineOffset, timelineWords } from '../../../src/ui/wording/timeline-words'
import { expectNoCode, expectSentence } from './plain-sentence'

describe('the words of a dosing day', () => {
  it('are there for every event and every night of the library', () => {
    for (const { sessions, overnightPolicy } of library) {
      expectSentence(nightSentence(overnightPolicy))
      for (const { event, offsetMinutes } of sessions.flatMap(({ timeline }) => timeline ?? [])) {
        expectNoCode(timelineWords(event))
        expectNoCode(timelineOffset(offsetMinutes))
      }
    }
  })

  it('say times as lengths', () => {
    expect(timelineOffset(0)).toBe('at the start')
    expect(timelineOffset(480)).toBe('after 8 h')
    expect(timelineOffset({ earliest: 90, latest: 150 })).toBe('after 1 h 30 min to 2 h 30 min')
    expect(timelineOffset(-15)).toBe('15 min before')
  })

  it('say what other sources say', () => {
    expect(otherNights({ alternatives: ['not-required (MAPP1 sub-study)', '8h-observation (FDA 2024 REMS proposal)'] })).toBe(
      'Other sources say: not required (MAPP1 sub-study); 8 h observation (FDA 2024 REMS proposal).',
    )
    expect(otherNights({})).toBe('')
  })
})
