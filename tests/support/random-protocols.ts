/** Knows random protocols that pass the app's own form; refuses to make any that a clinic would want. */
import fc from 'fast-check'
import { type Protocol, visitKinds } from '../../src/domain/protocol/protocol'
import { parseProtocol } from '../../src/domain/protocol/protocol-form'

const confidence = fc.constantFrom('seen', 'derived', 'recalled', 'assumption')
const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const name = fc.tuple(fc.constantFrom(...'aZ09'.split('')), fc.string({ unit: 'grapheme', maxLength: 30 })).map(([first, rest]) => first + rest)
const clock = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const startBetween = fc.tuple(clock, clock).map(([one, other]) => (one <= other ? [one, other] : [other, one]))
const minutes = fc.integer({ min: 0, max: 1440 })
const offsetMinutes = fc.oneof(minutes, fc.tuple(minutes, minutes).map(([one, other]) => ({ earliest: Math.min(one, other), latest: Math.max(one, other) })))
const json = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)))
/** In half of the cases there is nothing at all. */
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })

const offsetDays = fc
  .tuple(fc.integer({ min: -200, max: 200 }), fc.nat(60), fc.nat(60))
  .map(([target, before, after]) => ({ target, earliest: target - before, latest: target + after }))

const visit = fc.record({
  id: name,
  kind: fc.constantFrom(...visitKinds),
  title: name,
  durationMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
  staff: name,
  offsetDays,
  gates: fc.uniqueArray(name, { maxLength: 3 }),
  confidence,
  windowConfidence: confidence,
  note: words,
  startBetween: perhaps(startBetween),
  optional: perhaps(fc.boolean()),
  remoteAllowed: perhaps(fc.boolean()),
  overnight: perhaps(fc.constantFrom('required', 'optional', 'policy')),
  timeline: perhaps(fc.array(fc.record({ event: name, offsetMinutes, confidence }), { maxLength: 3 })),
  weight: perhaps(fc.double({ min: 0, max: 1000, noNaN: true }).map((weight) => weight + 0)),
  visit: perhaps(words),
  epoch: perhaps(words),
})

const contact = fc.record({
  kind: fc.constant('contact'),
  mode: name,
  firstDay: fc.integer({ min: 0, max: 7 }),
  lastDay: fc.integer({ min: 7, max: 30 }),
  count: fc.option(fc.integer({ min: 2, max: 5 })),
  countMin: fc.nat(2),
  countMax: fc.integer({ min: 5, max: 9 }),
  confidence,
  note: words,
})

const whole = fc.record({
  id: name,
  name,
  citation: words,
  indication: words,
  substance: words,
  status: words,
  retracted: fc.boolean(),
  lengthDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  overnightPolicy: fc.record({ value: words, alternatives: perhaps(fc.array(words, { maxLength: 2 })), confidence }),
  counts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.option(fc.nat(1000)), { maxKeys: 3 }),
  durationByDose: perhaps(json),
  openEnded: perhaps(fc.boolean()),
  missedPolicy: perhaps(fc.record({ text: words, confidence: words })),
})

const drawn = fc.record({
  whole,
  visits: fc.uniqueArray(visit, { selector: ({ id }) => id, minLength: 1, maxLength: 7 }),
  anchorAt: fc.nat(),
  /** For each visit, which of those met before it in the order of counting it is counted from. */
  from: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
  before: fc.array(perhaps(fc.boolean()), { minLength: 7, maxLength: 7 }),
  contacts: fc.array(fc.tuple(contact, fc.nat()), { maxLength: 2 }),
  branches: perhaps(fc.array(fc.record({ at: fc.nat(), if: words, goto: fc.oneof(words, fc.nat()) }), { maxLength: 3 })),
})

function protocolOf({ whole, visits, anchorAt, from, before, contacts, branches }: typeof drawn extends fc.Arbitrary<infer Drawn> ? Drawn : never): unknown {
  const count = visits.length
  const anchor = anchorAt % count
  const idAt = (place: number) => visits[place % count]?.id
  const sessions = visits.map((one, place) => {
    const step = (place - anchor + count) % count
    const isAnchor = step === 0
    return {
      ...one,
      after: isAnchor ? null : idAt(anchor + ((from[place] ?? 0) % step)),
      offsetDays: isAnchor ? { target: 0, earliest: 0, latest: 0 } : one.offsetDays,
      before: before[place] === undefined ? undefined : before[place] ? [idAt(place + 1)] : [],
    }
  })
  return withoutNothing({
    ...whole,
    anchor: idAt(anchor),
    sessions: sessions.map(withoutNothing),
    overnightPolicy: withoutNothing(whole.overnightPolicy),
    contactSeries: contacts.map(([series, after]) => ({ ...series, after: idAt(after) })),
    branches: branches?.map(({ at, if: condition, goto }) => ({ at: idAt(at), if: condition, goto: typeof goto === 'number' ? idAt(goto) : goto })),
  })
}

function withoutNothing(one: object): object {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))
}

/** Few are refused by the form: those whose order no days can keep. */
export const anyProtocol: fc.Arbitrary<Protocol> = drawn
  .map((one) => parseProtocol(protocolOf(one)))
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.protocol)

