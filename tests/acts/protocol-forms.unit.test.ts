/** Knows what the forms of a protocol's file say of themselves before one is written, and that they are what they say. */
import { describe, expect, it } from 'vitest'
import { protocolForms } from '../../src/acts/files/protocol-forms'
import { unseenSentence } from '../../src/acts/files/unseen-words'
import { openProtocolFile } from '../../src/desk/files/protocol-files'
import { library } from '../../src/domain/protocol/library'
import { smallProtocol, visit } from '../support/small-protocol'

const asked = { chosen: new Set<string>(), onProgress: () => undefined, isStopped: () => false }

describe('the forms of a protocol’s file', () => {
  it.each(library.map((protocol) => [protocol.id, protocol] as const))('are read back as the same protocol: %s', async (_id, protocol) => {
    for (const form of protocolForms(protocol)) {
      const made = await form.make(asked)
      if (made.made !== 'file') throw new Error(`${form.name} was not made`)
      const read = openProtocolFile(made.text)(new Map())
      if (read.form === 'none') throw new Error('no JSON was made')
      const came = read.form === 'own' ? read.parsed : read.reading.outcome
      expect('protocol' in came ? came.protocol : came).toEqual(protocol)
    }
  })

  it('bear names that tell nothing', () => {
    expect(protocolForms(smallProtocol).map(({ fileName }) => fileName)).toEqual(['protocol.usdm.json', 'protocol.json'])
  })

  it('leave out what people added to one course', async () => {
    const added = visit({ id: 'added-1', kind: 'integration', title: 'Because of her divorce', after: 'exp-1', unscheduled: { repeats: null, counts: 'also' } })
    for (const form of protocolForms({ ...smallProtocol, sessions: [...smallProtocol.sessions, added] })) {
      const made = await form.make(asked)
      expect(made.made === 'file' ? made.text : 'divorce').not.toContain('divorce')
    }
  })

  it('say what other programs do not see, as far as the protocol has it', () => {
    expect(unseenSentence(smallProtocol)).toBe(
      'Other programs do not see how long visits last, who is there, what each number rests on, hours at which they may start, the order of visits beyond their days, nights and the timeline of a dosing day with its supplements. All of it is kept in the file, and comes back where it is opened in this app.',
    )
    expect(unseenSentence({ ...smallProtocol, openEnded: true, retracted: true })).toContain('that it has no end and that a paper behind it was retracted')
  })
})
