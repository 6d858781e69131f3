/** Knows how faulty protocols are refused, fault by fault; refuses to know what the app does with a refusal. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../../src/domain/protocol/library'
import { parseProtocol } from '../../../src/domain/protocol/protocol-form'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const house = protocolById('mdma-18wk-clinic')
if (house === undefined) throw new Error('the house template is missing')
const written = JSON.stringify(house)

/** The house template with one value put in at a path; undefined takes the field out. */
function changed(path: string, value: Json | undefined, from = written): unknown {
  const root: unknown = JSON.parse(from)
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let at = root
  for (const step of steps) at = (at as Record<string, unknown>)[step]
  const holder = at as Record<string, unknown>
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return root
}

function faultsOf(input: unknown): readonly string[] {
  const parsed = parseProtocol(input)
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`)
}

function textsOf(input: unknown): readonly string[] {
  const parsed = parseProtocol(input)
  return parsed.ok ? [] : parsed.faults.map(({ text }) => text)
}

/** Sessions of the house template, by place: 0–2 preparation, 3 exp-1, 4–6 int-1-x, 7 exp-2, …, 15 outcome. */
const single: readonly (readonly [string, string, Json | undefined, string])[] = [
  ['a number for a text', 'name', 5, 'name wrong-type'],
  ['a text for a number', 'sessions.3.durationMinutes', '480', 'sessions.3.durationMinutes wrong-type'],
  ['half a day', 'sessions.3.offsetDays.target', 20.5, 'sessions.3.offsetDays.target wrong-type'],
  ['a missing title', 'sessions.2.title', undefined, 'sessions.2.title missing'],
  ['a kind nobody knows', 'sessions.2.kind', 'ritual', 'sessions.2.kind unknown-word'],
  ['a confidence nobody knows', 'sessions.2.confidence', 'sure', 'sessions.2.confidence unknown-word'],
  ['a field nobody knows', 'sessions.2.befor', ['exp-1'], 'sessions.2.befor unknown-field'],
  ['no length at all', 'sessions.2.durationMinutes', 0, 'sessions.2.durationMinutes out-of-range'],
  ['a negative length', 'sessions.2.durationMinutes', -90, 'sessions.2.durationMinutes out-of-range'],
  ['more than a day', 'sessions.3.durationMinutes', 1441, 'sessions.3.durationMinutes out-of-range'],
  ['no course at all', 'lengthDays', 0, 'lengthDays out-of-range'],
  ['an id that hides', 'sessions.15.id', '__proto__', 'sessions.15.id not-a-name'],
  ['a time that no clock shows', 'sessions.4.startBetween.0', '7:00', 'sessions.4.startBetween.0 not-a-time'],
  ['a start at the end of the day', 'sessions.4.startBetween.1', '24:00', 'sessions.4.startBetween.1 not-a-time'],
  ['start hours the wrong way round', 'sessions.4.startBetween', ['12:00', '07:00'], 'sessions.4.startBetween start-hours-order'],
  ['an earliest day after the target', 'sessions.5.offsetDays.earliest', 9, 'sessions.5.offsetDays.earliest window-order'],
  ['a latest day before the target', 'sessions.5.offsetDays.latest', 7, 'sessions.5.offsetDays.latest window-order'],
  ['an anchor with a window', 'sessions.0.offsetDays.latest', 3, 'sessions.0.offsetDays anchor-has-window'],
  ['an anchor that is another', 'anchor', 'prep-2', 'anchor anchor-misnamed'],
  ['a second anchor', 'sessions.1', { ...(JSON.parse(written) as { sessions: { [key: string]: Json }[] }).sessions[0], id: 'prep-2' }, 'sessions.1.after anchor-twice'],
  ['no anchor', 'sessions.0.after', 'outcome', 'sessions anchor-missing'],
  ['one id twice', 'sessions.15.id', 'int-3-3', 'sessions.15.id id-twice'],
  ['a reference to nobody', 'sessions.15.after', 'prep-9', 'sessions.15.after session-unknown'],
  ['an order before nobody', 'sessions.15.before', ['exp-4'], 'sessions.15.before.0 session-unknown'],
  ['a gate that asks for nobody', 'sessions.5.gates', ['int-1-9-completed'], 'sessions.5.gates.0 session-unknown'],
  ['a gate named twice', 'sessions.5.gates', ['int-1-1-completed', 'int-1-1-completed'], 'sessions.5.gates.1 named-twice'],
  ['a contact after nobody', 'contactSeries.0.after', 'exp-7', 'contactSeries.0.after session-unknown'],
  ['a contact that ends before it begins', 'contactSeries.0.lastDay', 0, 'contactSeries.0.lastDay range-order'],
  ['fewer contacts than the least', 'contactSeries.0.countMin', 5, 'contactSeries.0.count range-order'],
  ['a branch at nobody', 'branches', [{ at: 'exp-7', if: 'arm', goto: 'other' }], 'branches.0.at session-unknown'],
  ['a supplement that ends before it begins', 'sessions.3.timeline.3.offsetMinutes', { earliest: 150, latest: 90 }, 'sessions.3.timeline.3.offsetMinutes range-order'],
  ['a minute that is a word', 'sessions.3.timeline.3.offsetMinutes', 'soon', 'sessions.3.timeline.3.offsetMinutes wrong-type'],
  ['half a range of minutes', 'sessions.3.timeline.3.offsetMinutes', { earliest: 90 }, 'sessions.3.timeline.3.offsetMinutes.latest missing'],
]

describe('parseProtocol', () => {
  it('reads every template of the library back as it was', () => {
    for (const protocol of library) {
      const parsed = parseProtocol(JSON.parse(JSON.stringify(protocol)))
      expect(parsed).toEqual({ ok: true, protocol })
    }
  })

  it.each(single)('refuses %s', (_, path, value, expected) => {
    expect(faultsOf(changed(path, value))).toContain(expected)
  })

  it('names one fault where there is one', () => {
    expect(faultsOf(changed('sessions.5.offsetDays.latest', 7))).toEqual(['sessions.5.offsetDays.latest window-order'])
    expect(faultsOf(changed('sessions.2.kind', 'ritual'))).toEqual(['sessions.2.kind unknown-word'])
  })

  it('collects faults of form and of meaning together', () => {
    const two = JSON.stringify(changed('sessions.15.after', 'prep-9'))
    const three = JSON.stringify(changed('retracted', 'no', two))
    expect(faultsOf(changed('sessions.5.offsetDays.latest', 7, three))).toEqual([
      'retracted wrong-type',
      'sessions.5.offsetDays.latest window-order',
      'sessions.15.after session-unknown',
    ])
  })

  it('takes a named condition that ends like a session gate for a condition', () => {
    expect(faultsOf(changed('sessions.5.gates', ['phq-9-completed', 'intake-completed']))).toEqual([])
  })

  it('says in each fault one sentence', () => {
    const texts = single.flatMap(([, path, value]) => textsOf(changed(path, value)))
    expect(texts.length).toBeGreaterThanOrEqual(single.length)
    for (const text of texts) expect(text).toMatch(/^\S.*\.$/)
    expect(texts.join(' ')).not.toMatch(/undefined|null is|NaN|\[object/)
  })

  it('refuses what is no protocol', () => {
    expect(faultsOf(null)).toEqual([' wrong-type'])
    expect(faultsOf([])).toEqual([' wrong-type'])
    expect(faultsOf({}).length).toBeGreaterThan(10)
    expect(faultsOf(changed('sessions', []))).toContain('sessions anchor-missing')
  })
})

describe('rings and contradictions', () => {
  it('names the sessions of a ring of windows', () => {
    const input = changed('sessions.3.after', 'exp-2')
    expect(faultsOf(input)).toContain('sessions.3.after window-cycle')
    expect(textsOf(input)).toContain('Counted from each other in a ring: exp-1 and exp-2.')
  })

  it('names a session counted from itself', () => {
    expect(textsOf(changed('sessions.15.after', 'outcome'))).toContain('Counted from each other in a ring: outcome.')
  })

  it('names the sessions of a ring of gates', () => {
    const input = changed('sessions.4.gates', ['int-1-3-completed'])
    expect(faultsOf(input)).toEqual(['sessions.4.gates order-cycle'])
    expect(textsOf(input)).toEqual(['Each waits for the other in a ring: int-1-1, int-1-3 and int-1-2.'])
  })

  it('names a ring of a gate and a before', () => {
    expect(faultsOf(changed('sessions.7.before', ['exp-1']))).toContain('sessions.3.gates order-cycle')
  })

  it('sees that a preparation listed before a dosing session cannot wait for it', () => {
    expect(faultsOf(changed('sessions.2.gates', ['exp-1-completed']))).toContain('sessions.2.gates order-cycle')
  })

  it('proves that a window leaves no day', () => {
    const input = changed('sessions.6.offsetDays', { target: 40, earliest: 38, latest: 42 })
    expect(faultsOf(input)).toEqual(['sessions.3.offsetDays windows-contradict'])
    expect(textsOf(input)).toEqual(['No days keep the windows, the order and the length together: exp-1, int-1-3 and exp-2.'])
  })

  it('proves that a course is too long for its length', () => {
    const [text] = textsOf(changed('lengthDays', 60))
    expect(text).toMatch(/^No days keep .*: prep-1, .*exp-3/)
  })

  it('asks of a dosing session a later day than of what comes before it, and of others none', () => {
    const sameDay = { target: 21, earliest: 21, latest: 21 }
    const prep = JSON.stringify(changed('sessions.2.offsetDays', sameDay))
    expect(faultsOf(changed('sessions.3.offsetDays', sameDay, prep))).toEqual(['sessions.2.offsetDays windows-contradict'])
    const both = JSON.stringify(changed('sessions.5.offsetDays', { target: 8, earliest: 8, latest: 8 }))
    expect(faultsOf(changed('sessions.6.offsetDays', { target: 8, earliest: 8, latest: 8 }, both))).toEqual([])
  })

  it('lets an optional session contradict, because a course goes on without it', () => {
    const input = changed('sessions.6.offsetDays', { target: 40, earliest: 38, latest: 42 })
    expect(faultsOf(changed('sessions.6.optional', true, JSON.stringify(input)))).toEqual([])
  })
})

describe('mutated protocols', () => {
  const junk: fc.Arbitrary<Json> = fc.oneof(
    fc.constantFrom<Json>(null, true, '', 'exp-1', 'prep-1-completed', '__proto__', 'constructor', [], {}, -1, 0, 1e308, 0.5),
    fc.jsonValue().map((value) => value as Json),
  )
  /** Every path of a template's document. */
  const pathsOf = (value: unknown, above = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [`${above}${key}`, ...pathsOf(inner, `${above}${key}.`)])
      : []
  const mutation = fc.constantFrom(...library).chain((protocol) =>
    fc.record({
      text: fc.constant(JSON.stringify(protocol)),
      changes: fc.array(fc.tuple(fc.constantFrom(...pathsOf(protocol)), fc.option(junk, { nil: undefined })), { minLength: 1, maxLength: 4 }),
    }),
  )

  it('never throw, and what is refused has faults with sentences', () => {
    fc.assert(
      fc.property(mutation, ({ text, changes }) => {
        let document = text
        for (const [path, value] of changes) {
          try {
            document = JSON.stringify(changed(path, value, document))
          } catch {
            // An earlier change took the place away; the document stays as it is.
          }
        }
        const parsed = parseProtocol(JSON.parse(document))
        if (parsed.ok) return
        expect(parsed.faults.length).toBeGreaterThan(0)
        for (const { text: sentence } of parsed.faults) expect(sentence).toMatch(/\.$/)
      }),
    )
  })

  it('never throw, whatever is handed in', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(parseProtocol(input).ok).toBe(false)
      }),
    )
  })
})
