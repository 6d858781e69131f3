/** Knows which stages a protocol has; refuses to know where a course stands. */
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../../src/domain/protocol/library'
import { visitKinds } from '../../../src/domain/protocol/protocol'
import { lookOf, stagesOf } from '../../../src/domain/protocol/stages'

function stagesIn(id: string): Readonly<Record<string, readonly string[]>> {
  const protocol = protocolById(id)
  if (protocol === undefined) throw new Error('no such protocol')
  return Object.fromEntries(stagesOf(protocol).map(({ title, sessions }) => [title, sessions]))
}

describe('stagesOf', () => {
  it('puts every session of every protocol into exactly one stage, and none stands empty', () => {
    for (const protocol of library) {
      const stages = stagesOf(protocol)
      const placed = stages.flatMap(({ sessions }) => sessions)
      expect([...placed].sort(), protocol.id).toEqual(protocol.sessions.map(({ id }) => id).sort())
      expect(stages.every(({ sessions }) => sessions.length > 0), protocol.id).toBe(true)
      expect(new Set(stages.map(({ id }) => id)).size, protocol.id).toBe(stages.length)
    }
  })

  it('puts ratings between dosing sessions into the integration before the next dose', () => {
    expect(stagesIn('mapp-phase3')).toEqual({
      Preparation: ['screening', 'enrollment', 'prep-1', 'prep-2', 't1', 'prep-3'],
      'Dosing 1': ['exp-1'],
      'Integration 1': ['int-1-1', 'int-1-2', 'int-1-3', 't2'],
      'Dosing 2': ['exp-2'],
      'Integration 2': ['int-2-1', 'int-2-2', 'int-2-3', 't3'],
      'Dosing 3': ['exp-3'],
      'Integration 3': ['int-3-1', 'int-3-2', 'int-3-3'],
      'Follow-up': ['t4', 'termination', 'ltfu'],
    })
  })

  it('keeps a rating that a third dosing session waits for with the second, though both are aimed at one day', () => {
    expect(stagesIn('mdma-phase2-mp1')['Integration 2']).toEqual(['int-2-1', 'caps-3', 'caps-4'])
  })

  it('places a rating by its day where it is counted from an earlier dosing session', () => {
    expect(stagesIn('psilocybin-comp006')['Follow-up']).toEqual(['madrs-d42', 'part-b'])
    expect(stagesIn('psilocybin-comp006')['Integration 1']).toEqual(['int-1-1', 'int-1-2', 'madrs-d7', 'madrs-d21'])
  })

  it('needs no number for a single dosing session, and no stage that has no session', () => {
    expect(Object.keys(stagesIn('oregon-psilocybin'))).toEqual(['Preparation', 'Dosing', 'Integration'])
    expect(Object.keys(stagesIn('spravato-trd'))).toEqual(Array.from({ length: 16 }, (_, index) => `Dosing ${index + 1}`))
  })

  it('puts every session before the first dose into preparation where nothing is dosed', () => {
    const house = protocolById('mdma-18wk-clinic')
    const sessions = house?.sessions.filter(({ kind }) => kind === 'preparation') ?? []
    expect(stagesOf({ sessions }).map(({ id }) => id)).toEqual(['preparation'])
  })
})

describe('lookOf', () => {
  it('gives every kind one of five looks', () => {
    expect(Object.fromEntries(visitKinds.map((kind) => [kind, lookOf(kind)]))).toEqual({
      screening: 'assessment',
      enrollment: 'assessment',
      preparation: 'preparation',
      assessment: 'assessment',
      dosing: 'dosing',
      integration: 'integration',
      contact: 'contact',
      followup: 'assessment',
      termination: 'assessment',
    })
  })
})
