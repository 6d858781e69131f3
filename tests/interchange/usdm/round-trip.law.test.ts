/** Knows that a protocol written as USDM comes back as it was, every one of the library and random ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '../../../src/domain/protocol/library'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { readUsdm } from '../../../src/interchange/usdm/read-usdm'
import { usdmOf } from '../../../src/interchange/usdm/usdm-of'
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
})
