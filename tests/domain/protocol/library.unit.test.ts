/** Knows what the library must hold; refuses to know how it is written down. */
import { describe, expect, it } from 'vitest'
import { defaultProtocolId, library, protocolById } from '../../../src/domain/protocol/library'

const sessionCounts: Readonly<Record<string, number>> = {
  'mapp-phase3': 23,
  'mdma-18wk-clinic': 16,
  'mdma-18wk-333': 10,
  'mdma-phase2-mp8': 18,
  'mdma-phase2-mp12': 18,
  'mdma-phase2-stage2': 15,
  'mdma-phase2-mp1': 10,
  'mdma-mdd-norway': 14,
  'mdma-autism-social-anxiety': 12,
  'au-monarch-12wk': 15,
  'psilocybin-comp005': 11,
  'psilocybin-comp006': 14,
  'psilocybin-usona': 14,
  'psilocybin-jhu-mdd': 8,
  'psilocybin-nyu-cancer': 10,
  'oregon-psilocybin': 3,
  'colorado-natural-medicine': 3,
  'kap-six-dose': 14,
  'spravato-trd': 16,
}

describe('the library', () => {
  it('holds nineteen templates with 244 sessions', () => {
    expect(library).toHaveLength(19)
    expect(library.flatMap(({ sessions }) => sessions)).toHaveLength(244)
  })

  it('holds every template with its number of sessions', () => {
    expect(Object.fromEntries(library.map(({ id, sessions }) => [id, sessions.length]))).toEqual(sessionCounts)
  })

  it('counts, where a template states a count, as many or fewer sessions of the kind than it states', () => {
    for (const { id, counts, sessions } of library) {
      for (const kind of ['preparation', 'dosing', 'integration'] as const) {
        const stated = counts[kind]
        if (typeof stated !== 'number' || stated === 0) continue
        const listed = sessions.filter((visit) => visit.kind === kind)
        const needed = listed.filter(({ optional }) => optional !== true)
        expect(stated, `${id} ${kind}`).toBeGreaterThanOrEqual(Math.min(needed.length, listed.length))
        expect(stated, `${id} ${kind}`).toBeLessThanOrEqual(listed.length)
      }
    }
  })

  it('gives nine integration sessions to the house template, three after each of three dosing sessions', () => {
    const house = protocolById(defaultProtocolId)
    const integrations = house?.sessions.filter(({ kind }) => kind === 'integration') ?? []
    const after = integrations.map((visit) => visit.id.split('-')[1])
    expect(after).toEqual(['1', '1', '1', '2', '2', '2', '3', '3', '3'])
    expect(integrations.filter(({ offsetDays }) => offsetDays.latest === 1).map(({ after: from }) => from)).toEqual(['exp-1', 'exp-2', 'exp-3'])
  })

  it('says of no day window of the phase 3 template but the anchor that it was seen', () => {
    const windows = protocolById('mapp-phase3')?.sessions.filter(({ after }) => after !== null) ?? []
    expect(windows.length).toBe(22)
    const seen = windows.filter(({ windowConfidence }) => windowConfidence === 'seen')
    expect(seen.map(({ id }) => id)).toEqual([])
  })

  it('knows no protocol by an id that is not there', () => {
    expect(protocolById('mapp-phase4')).toBeUndefined()
    expect(protocolById('__proto__')).toBeUndefined()
  })
})
