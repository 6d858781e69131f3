/** Knows what the forms of a protocol's file say of themselves before one is written, and that they are what they say. */
import { describe, expect, it } from 'vitest'
import { protocolForms } from '../../src/acts/files/protocol-forms'
import { unseenSentence } from '../../src/acts/files/unseen-words'
import { openProtocolFile } from '../../src/desk/files/protocol-files'
import { library } from '../../src/domain/protocol/library'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { time } from '../../src/domain/time/clock-time'
import { usdmOf } from '../../src/interchange/usdm/usdm-of'
import { seriesAfter } from '../support/contact-spec'
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
      'Other programs do not see how long visits last, who is there, what each number rests on, hours at which they may start, the order of visits beyond their days, nights, the timeline of a dosing day with its supplements and the protocol’s status. All of it is kept in the file, and comes back where it is opened in this app.',
    )
    expect(unseenSentence({ ...smallProtocol, openEnded: true, retracted: true })).toContain('that it has no end and that a paper behind it was retracted')
  })

  it('name every extension of this app’s own that holds something other programs do not find elsewhere', () => {
    const [first, ...rest] = smallProtocol.sessions
    if (first === undefined) throw new Error('no visit')
    const full: Protocol = {
      ...smallProtocol,
      counts: { dosing: 2 },
      contactSeries: [seriesAfter('exp-1')],
      branches: [],
      durationByDose: { low: 6 },
      openEnded: true,
      retracted: true,
      missedPolicy: { text: 'Once more.', confidence: 'seen' },
      sessions: [{ ...first, durationMinutes: null }, ...rest.map((own) => ({ ...own, optional: true, overnight: 'policy' as const, before: [], startBetween: [time('09:00'), time('10:00')] as const, weight: 3, visit: 'V2' }))],
    }
    const bare: Protocol = { ...smallProtocol, status: '', sessions: smallProtocol.sessions.map(({ timeline: _, startBetween: __, ...own }) => ({ ...own, gates: [] })) }
    const [told, least] = [unseenSentence(full), unseenSentence(bare)]
    for (const word of new Set([...usdmOf(full).matchAll(/eighteen-weeks\.invalid\/usdm\/([a-z-]+)/g)].map(([, word]) => word ?? ''))) {
      const name = unseen[word]
      expect([word, name]).not.toEqual([word, undefined])
      if (name != null) expect(told).toContain(name)
      if (name != null && !always.has(name)) expect(least).not.toContain(name)
    }
  })
})

const always = new Set(['how long visits last', 'who is there', 'what each number rests on', 'nights'])

/** By the app's own words; null where the file says the same in USDM's words, or it only says how the file is to be read. */
const unseen: Readonly<Record<string, string | null>> = {
  minutes: 'how long visits last',
  staff: 'who is there',
  confidence: 'what each number rests on',
  'window-confidence': 'what each number rests on',
  optional: 'which visits are optional',
  'start-between': 'hours at which they may start',
  before: 'the order of visits beyond their days',
  overnight: 'nights',
  'overnight-policy': 'nights',
  'dosing-day': 'the timeline of a dosing day with its supplements',
  'contact-series': 'series of calls',
  'duration-by-dose': 'lengths by dose',
  'open-ended': 'that it has no end',
  'missed-policy': 'what holds for missed visits',
  retracted: 'that a paper behind it was retracted',
  status: 'the protocol’s status',
  counts: 'its counts of sessions',
  weight: 'what a day off target weighs',
  'visit-label': 'labels of visits',
  ...Object.fromEntries(['format', 'not-stated', 'holds', 'length-days', 'no-branches', 'kind', 'remote-allowed', 'epoch-derived', 'gates', 'branch', 'goto', 'helper'].map((word) => [word, null])),
}
