/** Knows that a protocol written as USDM comes back as it was, every one of the library and random ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../../src/domain/protocol/library'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { parseProtocol } from '../../../src/domain/protocol/protocol-form'
import { asPublished } from '../../../src/interchange/protocol-text'
import { readUsdm } from '../../../src/interchange/usdm/read-usdm'
import { usdmOf } from '../../../src/interchange/usdm/usdm-of'
import { anyAmended, amendedAfter } from '../../support/amended-protocols'
import { anyProtocol } from '../../support/random-protocols'
import { smallProtocol, visit } from '../../support/small-protocol'

function back(protocol: Protocol) {
  return readUsdm(JSON.parse(usdmOf(protocol)), new Map())
}

describe('a protocol written as USDM', () => {
  it.each(library.map((protocol) => [protocol.id, protocol] as const))('comes back as it was: %s', (_id, protocol) => {
    expect(back(protocol)).toEqual({ isOurs: true, questions: [], outcome: { came: 'protocol', protocol, remarks: [] } })
  })

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(anyProtocol, (protocol) => {
        expect(back(protocol)).toStrictEqual({ isOurs: true, questions: [], outcome: { came: 'protocol', protocol, remarks: [] } })
      }),
    )
  })

  it('is the same text every time', () => {
    fc.assert(
      fc.property(anyProtocol, (protocol) => {
        expect(usdmOf(protocol)).toBe(usdmOf(structuredClone(protocol)))
      }),
    )
  })

  it('leaves out visits that people added to one course', () => {
    const added = visit({ id: 'added-1', kind: 'integration', title: 'One more', after: 'exp-1', unscheduled: { repeats: 'int-1', counts: 'also' } })
    const { outcome } = back({ ...smallProtocol, sessions: [...smallProtocol.sessions, added] })
    expect(outcome).toEqual({ came: 'protocol', protocol: smallProtocol, remarks: [] })
  })

  it('comes back of an amended course whatever was renamed, unless the visits of both versions contradict each other', () => {
    let sound = 0
    fc.assert(
      fc.property(anyAmended, (amended) => {
        const parsed = parseProtocol(asPublished(amended))
        const codes = parsed.ok ? [] : parsed.faults.map(({ code }) => code)
        for (const code of codes) expect(['windows-contradict', 'order-cycle']).toContain(code)
        if (!parsed.ok) return
        sound += 1
        expect(asPublished(parsed.protocol)).toBe(parsed.protocol)
        expect(back(amended)).toStrictEqual({ isOurs: true, questions: [], outcome: { came: 'protocol', protocol: parsed.protocol, remarks: [] } })
      }),
    )
    expect(sound).toBeGreaterThan(10)
  })

  it('leaves out what an amended course held under another anchor, and keeps the one that its protocol has', () => {
    const counted = { target: -14, earliest: -21, latest: -7 }
    const first: Protocol = {
      ...smallProtocol,
      anchor: 'exp-1',
      sessions: [
        visit({ id: 'prep-1', kind: 'preparation', title: 'Preparation session 1', after: 'exp-1', offsetDays: counted }),
        visit({ id: 'prep-2', kind: 'preparation', title: 'Preparation session 2', after: 'prep-1', offsetDays: { target: 7, earliest: 5, latest: 9 }, gates: ['prep-1-completed'] }),
        visit({ id: 'exp-1', kind: 'dosing', title: 'Dosing session 1', after: null, gates: ['prep-2-completed'] }),
      ],
    }
    const next: Protocol = { ...first, anchor: 'd1', sessions: first.sessions.map((own) => (own.id === 'exp-1' ? { ...own, id: 'd1' } : own.id === 'prep-1' ? { ...own, after: 'd1' } : { ...own, after: 'd1', offsetDays: { target: -7, earliest: -9, latest: -5 } })) }
    const amended = amendedAfter(first, new Set(['prep-1']), next)
    expect(amended.sessions.map(({ id, after }) => [id, after])).toEqual([['prep-1', null], ['prep-2', 'd1'], ['d1', null]])
    const { outcome } = back(amended)
    expect(outcome).toMatchObject({ came: 'protocol', protocol: { anchor: 'd1', sessions: [{ id: 'prep-2', after: 'd1', gates: [] }, { id: 'd1', after: null, gates: ['prep-2-completed'] }] }, remarks: [] })
  })

  it('has the anchor that the version names, though it was held while it was counted from another', () => {
    const second: Protocol = { ...smallProtocol, anchor: 'exp-1', sessions: smallProtocol.sessions.map((own) => (own.id === 'exp-1' ? { ...own, after: null, offsetDays: { target: 0, earliest: 0, latest: 0 } } : own.after === null ? { ...own, after: 'exp-1', offsetDays: { target: -14, earliest: -21, latest: -10 } } : { ...own, after: 'exp-1' })) }
    const amended = amendedAfter(smallProtocol, new Set(['prep-1', 'prep-2', 'exp-1']), second)
    expect(amended.sessions.find(({ id }) => id === 'exp-1')?.after).toBe('prep-1')
    expect(back(amended).outcome).toMatchObject({ came: 'protocol', protocol: { anchor: 'exp-1', sessions: [{ id: 'exp-1', after: null }, { id: 'int-1' }, { id: 'exp-2' }, { id: 'outcome' }] } })
  })
})
