/** Knows that no file, however broken, makes reading throw or hang: it gives a sound protocol, questions or faults with their places. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../../src/domain/protocol/protocol-form'
import { looksLikeUsdm, readUsdm } from '../../../src/interchange/usdm/read-usdm'
import { usdmOf } from '../../../src/interchange/usdm/usdm-of'
import { smallProtocol } from '../../support/small-protocol'

const files = [
  readFileSync(join(import.meta.dirname, '../../fixtures/usdm/foreign-study.json'), 'utf8'),
  usdmOf({ ...smallProtocol, branches: [{ at: 'exp-1', if: 'ends early', goto: 'outcome' }] }),
]

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads, answers all that is asked with its first choice, and expects an answer of the one kind or the other. */
function expectAnswer(input: unknown): string {
  looksLikeUsdm(input)
  const answers = new Map<string, string>()
  // Each round answers one question at least; more rounds than there are questions would be a ring of questions.
  for (let round = 0; round < 50; round += 1) {
    const { questions, outcome } = readUsdm(input, answers)
    if (outcome.came === 'faults') {
      expect(outcome.faults.length).toBeGreaterThan(0)
      for (const { path, text } of outcome.faults) expect([typeof path, text.endsWith('.')]).toEqual(['string', true])
      return 'faults'
    }
    if (outcome.came === 'protocol') {
      expect(parseProtocol(JSON.parse(JSON.stringify(outcome.protocol)))).toEqual({ ok: true, protocol: outcome.protocol })
      return 'protocol'
    }
    const open = questions.filter(({ answer }) => answer === null)
    expect(open.length).toBeGreaterThan(0)
    for (const question of open) answers.set(question.id, 'options' in question ? (question.options[0]?.id ?? '') : '')
  }
  throw new Error('the questions never end')
}

/** Every object and list in the file, with what they hold. */
function holdersIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(holdersIn)]
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e300, true, [], {}, '__proto__', 'P1M', 'PT4H', '-P3D', 'P99999999999999999999D', 'C201358', 'C201357', 'Instance_1', 'Instance_3', 'Instance_6', 'ScheduledActivityInstance_1', 'ScheduledActivityInstance_3', 'ScheduledDecisionInstance_1', 'not json'),
  fc.jsonValue({ maxDepth: 2 }),
)

describe('reading USDM', () => {
  it('answers whatever single places hold', () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(odd, { nil: undefined })), { minLength: 1, maxLength: 4 }), (text, changes) => {
        const root: unknown = JSON.parse(text)
        for (const [at, key, value] of changes) {
          const holders = holdersIn(root)
          const holder = holders[at % holders.length]
          const keys = Object.keys(holder ?? {})
          const name = keys[key % Math.max(keys.length, 1)]
          if (holder === undefined || name === undefined) continue
          if (value === undefined) Reflect.deleteProperty(holder, name)
          else Reflect.set(holder, name, value)
        }
        came.add(expectAnswer(root))
      }),
    )
    expect([...came].sort()).toEqual(['faults', 'protocol'])
  })

  it('answers whichever instances lead to which and are timed against which', () => {
    const links = ['defaultConditionId', 'conditionTargetId', 'relativeToScheduledInstanceId', 'relativeFromScheduledInstanceId', 'entryId', 'timelineExitId']
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }), (text, changes) => {
        const root: unknown = JSON.parse(text)
        const holders = holdersIn(root)
        const ids = holders.flatMap((one) => ('id' in one && typeof one.id === 'string' && /Instance/.test(one.id) ? [one.id] : []))
        const places = holders.flatMap((one) => links.flatMap((link) => (link in one ? [{ one, link }] : [])))
        for (const [at, to] of changes) {
          const place = places[at % places.length]
          if (place !== undefined) Reflect.set(place.one, place.link, ids[to % ids.length])
        }
        expectAnswer(root)
      }),
    )
  })

  it('answers a file that was cut off, and what is no object at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        expect(expectAnswer(jsonOf(text.slice(0, Math.floor((text.length - 2) * share))))).toBe('faults')
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(expectAnswer(value)).toBe('faults')
      }),
    )
  })

  it('names the place of an extension of its own that cannot be read', () => {
    const root = JSON.parse(files[1] ?? '') as { study: { versions: { studyDesigns: { extensionAttributes: { url: string; valueString?: string }[] }[] }[] } }
    const extensions = root.study.versions[0]?.studyDesigns[0]?.extensionAttributes ?? []
    const counts = extensions.findIndex(({ url }) => url.endsWith('/counts'))
    const extension = extensions[counts]
    if (extension === undefined) throw new Error('the counts are not written')
    extension.valueString = '{ "dosing": '
    expect(readUsdm(root, new Map()).outcome).toEqual({
      came: 'faults',
      faults: [{ path: `study.versions.0.studyDesigns.0.extensionAttributes.${counts}`, text: 'What this app wrote here as “counts” cannot be read.' }],
    })
  })

  it('takes the windows of the file for true, even in a file of its own that others have changed since', () => {
    const root = JSON.parse(files[1] ?? '') as { study: { versions: { studyDesigns: { scheduleTimelines: { timings: { windowUpper: string | null }[] }[] }[] }[] } }
    const timing = root.study.versions[0]?.studyDesigns[0]?.scheduleTimelines[0]?.timings[2]
    if (timing === undefined) throw new Error('no timing is written')
    timing.windowUpper = 'P1W'
    const { outcome } = readUsdm(root, new Map())
    expect(outcome.came === 'protocol' ? outcome.protocol.sessions[2]?.offsetDays : outcome).toEqual({ target: 14, earliest: 10, latest: 21 })
    timing.windowUpper = 'P3D'
    const narrower = readUsdm(root, new Map()).outcome
    expect(narrower.came === 'protocol' ? narrower.protocol.sessions[2]?.offsetDays : narrower).toEqual({ target: 14, earliest: 10, latest: 17 })
  })

  it('is done soon with very many instances', () => {
    const root = JSON.parse(files[0] ?? '') as { study: { versions: { studyDesigns: { scheduleTimelines: { instances: { id: string; defaultConditionId: string | null; timelineExitId: string | null }[]; timings: object[] }[] }[] }[] } }
    const timeline = root.study.versions[0]?.studyDesigns[0]?.scheduleTimelines[0]
    const [instance, timing] = [timeline?.instances[2], timeline?.timings[2]]
    if (timeline === undefined || instance === undefined || timing === undefined) throw new Error('the fixture has no such timeline')
    const last = timeline.instances.at(-1)
    if (last !== undefined) Object.assign(last, { defaultConditionId: 'More_0', timelineExitId: null })
    for (let at = 0; at < 15_000; at += 1) {
      timeline.instances.push({ ...instance, id: `More_${at}`, defaultConditionId: at === 14_999 ? null : `More_${at + 1}`, timelineExitId: at === 14_999 ? 'Exit_1' : null })
      timeline.timings.push({ ...timing, relativeFromScheduledInstanceId: `More_${at}` })
    }
    const { outcome } = readUsdm(root, new Map())
    expect(outcome.came === 'faults' ? outcome.faults.map(({ text }) => text) : outcome).toEqual(['More than 300 visits lie on the way of this timeline; the app takes no more.'])
  })
})
