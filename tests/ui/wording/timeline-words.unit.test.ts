/** Knows how a dosing day and its night are said; refuses to know when they happen. */
import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../src/domain/clinic/clinic'
import { library, protocolById } from '../../../src/domain/protocol/library'
import { time } from '../../../src/domain/time/clock-time'
import { clinicNightWords, nightAgainst, nightSentence, otherNights, timelineOffset, timelineWords } from '../../../src/ui/wording/timeline-words'
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

  it('say where the clinic has the night spent, and where that is against the protocol', () => {
    const staying = { night: { stays: 'dosing-room', until: time('09:00') } } as const
    const said = (id: string, clinic: Pick<Clinic, 'night'>) => {
      const protocol = protocolById(id)
      return protocol === undefined ? [] : [clinicNightWords(protocol, clinic), nightAgainst(protocol, clinic)]
    }
    const against = 'This protocol has patients stay the night, and your clinic sends them home. No room is held for it.'
    expect(said('mdma-18wk-clinic', {})).toEqual(['at home, with their escort', ''])
    expect(said('mdma-18wk-clinic', staying)).toEqual(['in the dosing room, held until 09:00', ''])
    expect(said('mdma-phase2-mp8', {})).toEqual(['at home, with their escort', against])
    expect(said('mapp-phase3', { night: { stays: 'home' } })).toEqual(['at home, with their escort', against])
    expect(said('mdma-phase2-mp8', staying)).toEqual(['in the dosing room, held until 09:00', ''])
    expect(said('spravato-trd', staying)).toEqual(['', ''])
  })
})
