/** Knows the published rules that a schedule in USDM v4 keeps, and that every protocol is written by them. */
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../../src/domain/protocol/library'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { usdmOf } from '../../../src/interchange/usdm/usdm-of'
import { anyProtocol } from '../../support/random-protocols'
import { usdmSchema } from '../../support/usdm-model'
import { smallProtocol } from '../../support/small-protocol'

interface Written {
  readonly id: string
  readonly instanceType: string
  readonly [key: string]: unknown
}

interface Timing extends Written {
  readonly type: { readonly code: string }
  readonly relativeToFrom: { readonly code: string }
  readonly value: string
  readonly windowLower: string | null
  readonly windowUpper: string | null
  readonly windowLabel: string | null
  readonly relativeFromScheduledInstanceId: string
  readonly relativeToScheduledInstanceId: string | null
}

interface Timeline extends Written {
  readonly mainTimeline: boolean
  readonly entryId: string
  readonly exits: readonly Written[]
  readonly timings: readonly Timing[]
  readonly instances: readonly (Written & { readonly defaultConditionId: string | null; readonly timelineExitId?: string | null; readonly epochId: string | null; readonly encounterId?: string | null })[]
}

interface Design extends Written {
  readonly scheduleTimelines: readonly Timeline[]
  readonly encounters: readonly (Written & { readonly previousId: string | null; readonly nextId: string | null; readonly scheduledAtId: string; readonly contactModes: readonly { readonly decode: string }[]; readonly environmentalSettings: readonly unknown[]; readonly transitionStartRule: { readonly text: string } | null })[]
  readonly epochs: readonly Written[]
  readonly elements: readonly Written[]
  readonly arms: readonly Written[]
  readonly studyCells: readonly (Written & { readonly armId: string; readonly epochId: string; readonly elementIds: readonly string[] })[]
}

function designOf(protocol: Protocol): Design {
  const file = JSON.parse(usdmOf(protocol)) as { readonly study: { readonly versions: readonly [{ readonly studyDesigns: readonly [Design] }] } }
  return file.study.versions[0].studyDesigns[0]
}

function timelineOf(protocol: Protocol): Timeline {
  const [timeline] = designOf(protocol).scheduleTimelines
  if (timeline === undefined) throw new Error('no timeline is written')
  return timeline
}

function timingOf(protocol: Protocol, visit: string): Timing {
  const { instances, timings } = timelineOf(protocol)
  const instance = instances.find(({ name }) => name === visit)
  const timing = timings.find(({ relativeFromScheduledInstanceId: from }) => from === instance?.id)
  if (timing === undefined) throw new Error(`no timing is written for ${visit}`)
  return timing
}

/** Everything in the file that bears an id. */
function allWritten(value: unknown): readonly Written[] {
  if (Array.isArray(value)) return value.flatMap(allWritten)
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(allWritten)
  return 'instanceType' in value && 'id' in value && value.id !== null ? [value as Written, ...within] : within
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(usdmSchema)

function expectRulesKept(protocol: Protocol): void {
  const file: unknown = JSON.parse(usdmOf(protocol))
  expect(validate(file) ? [] : validate.errors).toEqual([])

  const all = allWritten(file)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)

  const { scheduleTimelines, encounters, epochs, elements, arms, studyCells } = designOf(protocol)
  expect(scheduleTimelines.filter(({ mainTimeline }) => mainTimeline)).toHaveLength(1)
  const { entryId, exits, timings, instances } = timelineOf(protocol)
  const ids = new Set(instances.map(({ id }) => id))
  expect(exits.length).toBeGreaterThan(0)
  expect(ids.has(entryId)).toBe(true)

  const anchors = timings.filter(({ type }) => type.code === 'C201358')
  expect(anchors).toHaveLength(1)
  for (const timing of timings) {
    const isAnchor = timing.type.code === 'C201358'
    const sides = [timing.windowLower, timing.windowUpper, timing.windowLabel]
    expect(sides.every((side) => (side === null) === isAnchor)).toBe(true)
    for (const duration of [timing.value, timing.windowLower, timing.windowUpper]) if (duration !== null) expect(duration).toMatch(/^P\d+D$/)
    expect(ids.has(timing.relativeFromScheduledInstanceId)).toBe(true)
    expect(timing.relativeToScheduledInstanceId === null).toBe(isAnchor)
    expect(timing.relativeToScheduledInstanceId).not.toBe(timing.relativeFromScheduledInstanceId)
    if (timing.relativeToScheduledInstanceId !== null) expect(ids.has(timing.relativeToScheduledInstanceId)).toBe(true)
    expect(timing.relativeToFrom.code).toBe('C201355')
  }
  for (const instance of instances) {
    if (instance.defaultConditionId !== null) expect(ids.has(instance.defaultConditionId)).toBe(true)
    if (instance.instanceType !== 'ScheduledActivityInstance') continue
    expect((instance.defaultConditionId === null) !== (instance.timelineExitId == null)).toBe(true)
    if (instance.timelineExitId != null) expect(exits.map(({ id }) => id)).toContain(instance.timelineExitId)
  }
  // Encounters are linked in their order, each with its timing.
  encounters.forEach(({ previousId, nextId, scheduledAtId }, place) => {
    expect([previousId, nextId]).toEqual([encounters[place - 1]?.id ?? null, encounters[place + 1]?.id ?? null])
    expect(timings.map(({ id }) => id)).toContain(scheduledAtId)
  })
  // Each arm has a cell in each epoch.
  expect(studyCells.map(({ armId, epochId }) => [armId, epochId])).toEqual(arms.flatMap((arm) => epochs.map((epoch) => [arm.id, epoch.id])))
  expect(studyCells.flatMap(({ elementIds }) => elementIds)).toEqual(elements.map(({ id }) => id))
}

describe('a protocol as USDM v4', () => {
  it.each(library.map((protocol) => [protocol.id, protocol] as const))('keeps the published model and its rules: %s', (_id, protocol) => {
    expectRulesKept(protocol)
  })

  it('keeps them whatever the protocol holds', () => {
    fc.assert(fc.property(anyProtocol, expectRulesKept))
  })

  it('would be seen to break the model', () => {
    const file = JSON.parse(usdmOf(smallProtocol)) as { study: { versions: { titles?: unknown }[] } }
    delete file.study.versions[0]?.titles
    expect(validate(file)).toBe(false)
    expect(validate({ ...JSON.parse(usdmOf(smallProtocol)), more: 1 })).toBe(false)
  })

  it('tells the direction by the type and the sides as distances from the target', () => {
    expect(timingOf(smallProtocol, 'exp-1')).toMatchObject({ type: { code: 'C201356', decode: 'After' }, value: 'P14D', windowLower: 'P4D', windowUpper: 'P7D', windowLabel: '-4..7 days' })
    const phase3 = protocolById('mapp-phase3')
    if (phase3 === undefined) throw new Error('the library has no such protocol')
    // 90 to 15 days before the baseline, target 42: lower is the earlier side before as after.
    expect(timingOf(phase3, 'screening')).toMatchObject({ type: { code: 'C201357', decode: 'Before' }, value: 'P42D', windowLower: 'P48D', windowUpper: 'P27D' })
    expect(timingOf(phase3, 't1')).toMatchObject({ type: { code: 'C201358', decode: 'Fixed Reference' }, windowLower: null, windowUpper: null, windowLabel: null })
  })

  it('writes an exact day as a window without width, which is another thing than no window', () => {
    expect(timingOf(smallProtocol, 'int-1')).toMatchObject({ value: 'P1D', windowLower: 'P0D', windowUpper: 'P0D' })
  })

  it('writes conditions before a visit as its start rule, and how people meet', () => {
    const { encounters } = designOf(smallProtocol)
    expect(encounters.map(({ transitionStartRule: rule }) => rule?.text)).toContain('transport home arranged; prep 2 completed')
    expect(encounters.at(-1)?.contactModes.map(({ decode }) => decode)).toEqual(['In Person', 'Audio-Videoconferencing'])
  })

  it('marks as not stated where and by what means people meet, and of what type an epoch is', () => {
    const { encounters, epochs } = designOf(smallProtocol)
    const isMarked = (code: unknown) => JSON.stringify(code).includes('/not-stated"')
    for (const { contactModes, environmentalSettings } of encounters) for (const code of [...contactModes, ...environmentalSettings]) expect(isMarked(code)).toBe(true)
    for (const { type } of epochs) expect(isMarked(type)).toBe(true)
    const [first, ...rest] = smallProtocol.sessions
    if (first === undefined) throw new Error('no visit')
    const byPhone = designOf({ ...smallProtocol, sessions: [first, ...rest.map((own) => (own.id === 'outcome' ? { ...own, kind: 'contact' as const } : own))] }).encounters.at(-1)
    expect([byPhone?.contactModes.map(({ decode }) => decode), byPhone?.contactModes.some(isMarked), byPhone?.environmentalSettings]).toEqual([['Telephone Call'], false, []])
  })

  it('writes a branch as a decision, and what lies outside the protocol as a way out', () => {
    const branched = { ...smallProtocol, branches: [{ at: 'outcome', if: 'arm-is-comparator', goto: 'second-stage' }, { at: 'exp-1', if: 'course ends early', goto: 'outcome' }] }
    expectRulesKept(branched)
    const { instances, exits } = timelineOf(branched)
    const decisions = instances.filter(({ instanceType }) => instanceType === 'ScheduledDecisionInstance')
    expect(decisions.map(({ name }) => name)).toEqual(['branch-exp-1', 'branch-outcome'])
    expect(exits).toHaveLength(2)
    expect(instances.map(({ label }) => label)).toContain('Goes on under: second-stage')
  })
})
