/** Knows how a USDM file of somebody else's is read: what comes of it, what is asked, and what is refused with its place. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Protocol } from '../../../src/domain/protocol/protocol'
import { readUsdm } from '../../../src/interchange/usdm/read-usdm'
import { usdmSchema } from '../../support/usdm-model'

const written = readFileSync(join(import.meta.dirname, '../../fixtures/usdm/foreign-study.json'), 'utf8')
const chronological = new Map([['windows', 'around-in-time']])

const design = 'study.versions.0.studyDesigns.0'
const timeline = `${design}.scheduleTimelines.0`

/** The fixture with values put in at their paths; undefined takes one out. */
function changed(...changes: readonly (readonly [path: string, value: unknown])[]): unknown {
  const root: unknown = JSON.parse(written)
  for (const [path, value] of changes) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    const holder = steps.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), root)
    if (typeof holder !== 'object' || holder === null) throw new Error(`nothing to change at ${path}`)
    if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1)
    else if (value === undefined) Reflect.deleteProperty(holder, last)
    else Reflect.set(holder, last, value)
  }
  return root
}

function partOf(path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), JSON.parse(written))
}

function protocolOf(input: unknown, answers: ReadonlyMap<string, string> = chronological): Protocol {
  const { outcome } = readUsdm(input, answers)
  if (outcome.came !== 'protocol') throw new Error(JSON.stringify(outcome))
  return outcome.protocol
}

function faultsOf(input: unknown): readonly string[] {
  const { outcome } = readUsdm(input, chronological)
  return outcome.came === 'faults' ? outcome.faults.map(({ path, text }) => `${path} ${text}`) : []
}

function remarksOf(input: unknown): Readonly<Record<string, readonly string[]>> {
  const { outcome } = readUsdm(input, chronological)
  return outcome.came === 'protocol' ? Object.fromEntries(outcome.remarks.map(({ what, names }) => [what, names])) : {}
}

function daysOf(protocol: Protocol): readonly string[] {
  return protocol.sessions.map(({ id, after, offsetDays: { earliest, target, latest } }) => `${id} ${after ?? 'anchor'} ${earliest} ${target} ${latest}`)
}

it('the file is written by the published model', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(usdmSchema)
  expect(validate(JSON.parse(written)) ? [] : validate.errors).toEqual([])
})

describe('a file of somebody else’s', () => {
  it('becomes a protocol: visits in the order of the way, each counted from the one it is timed against', () => {
    const protocol = protocolOf(JSON.parse(written))
    expect(daysOf(protocol)).toEqual(['scr bl -28 -14 -7', 'bl anchor 0 0 0', 'trt1 bl 5 7 12', 'tel1 trt1 1 1 1', 'trt2 trt1 6 7 10', 'eos bl 25 28 31'])
    expect(protocol).toMatchObject({
      id: 'morning-light-for-sleep-an-invented-study',
      name: 'Morning light for sleep: an invented study',
      citation: 'INV-0042, version 2.1',
      indication: 'Insomnia',
      substance: 'Bright light',
      anchor: 'bl',
      lengthDays: null,
      overnightPolicy: { value: 'unknown', confidence: 'assumption' },
    })
    expect(protocol.sessions.map(({ title, epoch }) => `${title} / ${epoch ?? ''}`)).toEqual([
      'Screening visit / Screening',
      'Baseline visit / Screening',
      'First light session / Treatment',
      'Telephone call after the first session / Treatment',
      'Second light session / Treatment',
      'End of study visit / Follow-up',
    ])
  })

  it('keeps its words as notes, conditions and ways to meet', () => {
    const [screening, , first, , second, end] = protocolOf(JSON.parse(written)).sessions
    expect(screening?.note).toBe('In the file: Informed consent. Window in the file’s words: -28..-7 days.')
    expect(first).toMatchObject({ gates: ['eligibility-is-confirmed-by-the-investigator'], note: 'In the morning only. In the file: Light session. Window in the file’s words: -2..5 days.' })
    expect(second?.note).toContain('Ends when: One hour after the light is switched off')
    expect(end?.remoteAllowed).toBe(true)
  })

  it('says what it rests on: windows of the file are seen, a window it does not give is assumed', () => {
    expect(protocolOf(JSON.parse(written)).sessions.map(({ windowConfidence }) => windowConfidence)).toEqual(['seen', 'seen', 'seen', 'assumption', 'seen', 'seen'])
  })

  it('names all that was assumed or left out', () => {
    const { outcome } = readUsdm(JSON.parse(written), chronological)
    if (outcome.came !== 'protocol') throw new Error('no protocol came')
    const all = outcome.protocol.sessions.map(({ title }) => title)
    expect(remarksOf(JSON.parse(written))).toEqual({
      'no-window': ['Telephone call after the first session'],
      'elapsed-hours': ['Telephone call after the first session'],
      kind: all,
      length: all,
      staff: all,
      conditions: ['First light session'],
      'end-rules': ['Second light session'],
      arms: ['Light', 'Dim light'],
      'window-reading': [],
      timelines: ['Within a light session'],
    })
  })

  it('takes kinds from its words and lengths from nobody until a person says them', () => {
    const read = readUsdm(JSON.parse(written), chronological)
    const kinds = read.questions.flatMap((question) => (question.about === 'kind' ? [question.answer] : []))
    expect(kinds).toEqual(['screening', 'assessment', 'assessment', 'contact', 'assessment', 'termination'])
    expect(protocolOf(JSON.parse(written)).sessions.every(({ durationMinutes }) => durationMinutes === null)).toBe(true)
    const answers = new Map([...chronological, ['kind:Instance_3', 'dosing'], ['kind:Instance_5', 'dosing'], ['length:dosing', '480'], ['length:assessment', '45']])
    expect(protocolOf(JSON.parse(written), answers).sessions.map(({ kind, durationMinutes }) => `${kind} ${durationMinutes ?? 'date'}`)).toEqual([
      'screening date',
      'assessment 45',
      'dosing 480',
      'contact date',
      'dosing 480',
      'termination date',
    ])
  })

  it('never lets a rule in words ask for another visit', () => {
    const input = changed([`${design}.encounters.2.transitionStartRule.text`, 'prep-1 completed'])
    expect(protocolOf(input).sessions[2]?.gates).toEqual(['prep-1-completed-confirmed'])
  })

  it('makes short names that are each borne once', () => {
    const input = changed([`${design}.encounters.0.name`, '— Visit!'], [`${design}.encounters.1.name`, 'visit'], [`${design}.encounters.2.name`, '…'])
    expect(protocolOf(input).sessions.slice(0, 3).map(({ id }) => id)).toEqual(['visit', 'visit-2', 'visit-3'])
  })
})

describe('the four readings of a window’s two sides', () => {
  const questionOf = (input: unknown) => readUsdm(input, new Map()).questions.find(({ about }) => about === 'windows')
  const symmetric = changed([`${timeline}.timings.0.windowUpper`, 'P14D'])

  it('are asked about where they differ, each with the days it would mean', () => {
    const read = readUsdm(JSON.parse(written), new Map())
    expect(read.outcome).toEqual({ came: 'questions' })
    expect(questionOf(JSON.parse(written))).toEqual({
      id: 'windows',
      about: 'windows',
      answer: null,
      options: [
        { id: 'around-in-time', examples: [{ visit: 'Screening visit', from: 'Baseline visit', days: { earliest: -28, target: -14, latest: -7 } }] },
        { id: 'around-by-type', examples: [{ visit: 'Screening visit', from: 'Baseline visit', days: { earliest: -21, target: -14, latest: 0 } }] },
      ],
    })
  })

  it('are not asked about where all mean the same days', () => {
    expect(questionOf(symmetric)).toBeUndefined()
    expect(daysOf(protocolOf(symmetric, new Map()))[0]).toBe('scr bl -28 -14 0')
  })

  it('give the days of the answer, and an exact day stays one where no sides are given', () => {
    expect(daysOf(protocolOf(JSON.parse(written), new Map([['windows', 'around-by-type']])))).toEqual(['scr bl -21 -14 0', 'bl anchor 0 0 0', 'trt1 bl 5 7 12', 'tel1 trt1 1 1 1', 'trt2 trt1 6 7 10', 'eos bl 25 28 31'])
  })

  it('hold distances from the other visit for possible where each window would hold its target', () => {
    const sides = (place: number, lower: string, upper: string): readonly (readonly [string, unknown])[] => [
      [`${timeline}.timings.${place}.windowLower`, lower],
      [`${timeline}.timings.${place}.windowUpper`, upper],
    ]
    const absolute = changed(...sides(0, 'P28D', 'P7D'), ...sides(2, 'P5D', 'P12D'), ...sides(4, 'P6D', 'P10D'), ...sides(5, 'P25D', 'P31D'))
    const question = questionOf(absolute)
    expect(question?.about === 'windows' ? question.options.map(({ id }) => id) : []).toEqual(['around-in-time', 'around-by-type', 'from-in-time'])
    expect(daysOf(protocolOf(absolute, new Map([['windows', 'from-in-time']])))).toEqual(['scr bl -28 -14 -7', 'bl anchor 0 0 0', 'trt1 bl 5 7 12', 'tel1 trt1 1 1 1', 'trt2 trt1 6 7 10', 'eos bl 25 28 31'])
  })

  it('take no answer that was not offered', () => {
    expect(readUsdm(JSON.parse(written), new Map([['windows', 'from-by-type']])).outcome).toEqual({ came: 'questions' })
  })
})

describe('a file with several of a kind lets a person choose', () => {
  it('among designs, each called by its name', () => {
    const two = changed([`study.versions.0.studyDesigns.1`, { ...(partOf(design) as object), id: 'StudyDesign_2', label: 'Second design' }])
    const { questions, outcome } = readUsdm(two, chronological)
    expect(outcome).toEqual({ came: 'questions' })
    expect(questions).toEqual([{ id: 'design', about: 'design', answer: null, options: [{ id: '0', name: 'Parallel design' }, { id: '1', name: 'Second design' }] }])
    expect(protocolOf(two, new Map([...chronological, ['design', '1']])).sessions).toHaveLength(6)
  })

  it('among versions', () => {
    const two = changed(['study.versions.1', { ...(partOf('study.versions.0') as object), versionIdentifier: '3' }])
    expect(readUsdm(two, chronological).questions[0]).toMatchObject({ about: 'version', options: [{ name: '2.1' }, { name: '3' }] })
  })

  it('among timelines where not exactly one is the main one', () => {
    const none = changed([`${timeline}.mainTimeline`, false])
    expect(readUsdm(none, chronological).questions[0]).toMatchObject({ about: 'timeline', options: [{ name: 'Main timeline' }, { name: 'Within a light session' }] })
    expect(protocolOf(none, new Map([...chronological, ['timeline', '0']])).sessions).toHaveLength(6)
    const both = changed([`${design}.scheduleTimelines.1.mainTimeline`, true])
    expect(readUsdm(both, chronological).outcome).toEqual({ came: 'questions' })
  })

  it('among the ways of a decision, and keeps the others as branches', () => {
    const decision = { id: 'Decision_1', name: 'D1', label: 'Improved?', instanceType: 'ScheduledDecisionInstance', defaultConditionId: 'Instance_5', conditionAssignments: [{ id: 'CA_1', condition: 'Sleeps well', conditionTargetId: 'Instance_6', instanceType: 'ConditionAssignment' }] }
    const forked = changed([`${timeline}.instances.6`, decision], [`${timeline}.instances.3.defaultConditionId`, 'Decision_1'])
    const { questions, outcome } = readUsdm(forked, chronological)
    expect(outcome).toEqual({ came: 'questions' })
    expect(questions[0]).toEqual({
      id: 'way:Decision_1',
      about: 'way',
      after: 'Telephone call after the first session',
      answer: null,
      options: [{ id: 'default', name: 'Otherwise: Second light session' }, { id: '0', name: 'Sleeps well: End of study visit' }],
    })
    const straight = protocolOf(forked, new Map([...chronological, ['way:Decision_1', 'default']]))
    expect(straight.sessions).toHaveLength(6)
    expect(straight.branches).toEqual([{ at: 'tel1', if: 'Sleeps well', goto: 'End of study visit' }])
    const short = protocolOf(forked, new Map([...chronological, ['way:Decision_1', '0']]))
    expect(short.sessions.map(({ id }) => id)).toEqual(['scr', 'bl', 'trt1', 'tel1', 'eos'])
  })
})

const endToStart = { id: 'Code_900', code: 'C201353', decode: 'End to Start', instanceType: 'Code' }
const anchorType = { id: 'Code_901', code: 'C201358', decode: 'Fixed Reference', instanceType: 'Code' }

/** What is changed in the file, and the faults it must be refused with. */
const refused: readonly (readonly [string, readonly (readonly [string, unknown])[], readonly (readonly [string, RegExp])[]])[] = [
  ['another version of USDM', [['usdmVersion', '3.0.0']], [['usdmVersion', /USDM 3\.0\.0; this app reads version 4/]]],
  ['no study', [['study', undefined]], [['study', /Something is needed here/]]],
  ['a study without versions', [['study.versions', []]], [['study.versions', /no version/]]],
  ['a version without designs', [['study.versions.0.studyDesigns', []]], [['study.versions.0.studyDesigns', /no study design/]]],
  ['a design without timelines', [[`${design}.scheduleTimelines`, []]], [[`${design}.scheduleTimelines`, /no timeline/]]],
  ['windows in hours', [[`${timeline}.timings.2.windowLower`, 'PT4H']], [[`${timeline}.timings.2.windowLower`, /“PT4H” is no whole number of days/]]],
  ['months', [[`${timeline}.timings.5.value`, 'P1M']], [[`${timeline}.timings.5.value`, /“P1M” counts months or years, which are not all of one length/]]],
  ['a day and a half', [[`${timeline}.timings.5.value`, 'P1.5D']], [[`${timeline}.timings.5.value`, /no whole number of days/]]],
  ['a negative stretch', [[`${timeline}.timings.5.value`, '-P28D']], [[`${timeline}.timings.5.value`, /is negative; the type of a timing tells/]]],
  ['words for a stretch', [[`${timeline}.timings.5.value`, 'four weeks']], [[`${timeline}.timings.5.value`, /no duration as ISO 8601 writes it/]]],
  ['half a window', [[`${timeline}.timings.2.windowUpper`, null]], [[`${timeline}.timings.2`, /A window by half/]]],
  ['an anchor with a window', [[`${timeline}.timings.1.windowLower`, 'P1D']], [[`${timeline}.timings.1.windowLower`, /The anchor has no window/]]],
  ['two anchors', [[`${timeline}.timings.5.type`, anchorType], [`${timeline}.timings.5.windowLower`, null], [`${timeline}.timings.5.windowUpper`, null], [`${timeline}.timings.5.windowLabel`, null]], [[`${timeline}.timings.5`, /A second anchor: “Baseline visit” is one already/]]],
  ['no anchor', [[`${timeline}.timings.1`, undefined]], [[`${timeline}.timings`, /No anchor/], [`${timeline}.instances.1`, /No timing says when “Baseline visit” lies/]]],
  ['an end that is measured from', [[`${timeline}.timings.3.relativeToFrom`, endToStart]], [[`${timeline}.timings.3.relativeToFrom`, /Measured from or to the end of a visit/]]],
  ['a type nobody knows', [[`${timeline}.timings.3.type.code`, 'C1']], [[`${timeline}.timings.3.type`, /none of them/]]],
  ['a visit counted from nobody', [[`${timeline}.timings.3.relativeToScheduledInstanceId`, 'Instance_99']], [[`${timeline}.timings.3.relativeToScheduledInstanceId`, /counted from no instance/]]],
  ['a timing of nobody', [[`${timeline}.timings.3.relativeFromScheduledInstanceId`, 'Instance_99']], [[`${timeline}.timings.3.relativeFromScheduledInstanceId`, /names no instance/], [`${timeline}.instances.3`, /No timing says when/]]],
  ['two timings of one visit', [[`${timeline}.timings.3.relativeFromScheduledInstanceId`, 'Instance_3']], [[`${timeline}.timings.3`, /A second timing for “First light session”/], [`${timeline}.instances.3`, /No timing/]]],
  ['timings in a ring', [[`${timeline}.timings.2.relativeToScheduledInstanceId`, 'Instance_5']], [[`${timeline}.timings.2`, /in a ring: trt1 and trt2|in a ring: trt2 and trt1/]]],
  ['a way in a ring', [[`${timeline}.instances.5.defaultConditionId`, 'Instance_2'], [`${timeline}.instances.5.timelineExitId`, null]], [[`${timeline}.instances.5.defaultConditionId`, /leads back to “Baseline visit”: a ring/]]],
  ['a way on and out at once', [[`${timeline}.instances.2.timelineExitId`, 'Exit_1']], [[`${timeline}.instances.2`, /only one of defaultConditionId and timelineExitId/]]],
  ['a way to nobody', [[`${timeline}.instances.2.defaultConditionId`, 'Instance_99']], [[`${timeline}.instances.2.defaultConditionId`, /names no instance of this timeline/]]],
  ['an exit that is none', [[`${timeline}.instances.5.timelineExitId`, 'Exit_9']], [[`${timeline}.instances.5.timelineExitId`, /names no exit/]]],
  ['an entry that is none', [[`${timeline}.entryId`, 'Instance_99']], [[`${timeline}.entryId`, /names no instance/]]],
  ['an encounter that is none', [[`${timeline}.instances.2.encounterId`, 'Encounter_99']], [[`${timeline}.instances.2.encounterId`, /names no encounter/]]],
  ['one id twice', [[`${timeline}.instances.4.id`, 'Instance_2']], [[`${timeline}.instances.4.id`, /borne by two instances/]]],
  ['a number for a name', [[`${timeline}.timings.3.value`, 7]], [[`${timeline}.timings.3.value`, /Text is needed here/]]],
  ['more days than the app takes', [[`${timeline}.timings.5.value`, 'P9999D']], [[`${timeline}.timings.5`, /Too much/]]],
]

describe('a file that cannot be read faithfully', () => {
  it.each(refused)('is refused with the place of its fault: %s', (_name, changes, expected) => {
    const faults = faultsOf(changed(...changes))
    for (const [path, text] of expected) {
      const here = faults.filter((fault) => fault.startsWith(`${path} `))
      expect(here.some((fault) => text.test(fault)) ? [] : faults).toEqual([])
    }
  })

  it('names all its faults at once', () => {
    const faults = faultsOf(changed([`${timeline}.timings.2.windowLower`, 'PT4H'], [`${timeline}.timings.4.value`, 'P1M'], [`${timeline}.timings.5.relativeToFrom`, endToStart]))
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([`${timeline}.timings.2.windowLower`, `${timeline}.timings.4.value`, `${timeline}.timings.5.relativeToFrom`])
  })

  it('is refused by name where it was written by a later version of the app', () => {
    const own = changed([`${design}.extensionAttributes`, [{ id: 'X_1', url: 'https://eighteen-weeks.invalid/usdm/format', valueString: 'protocol/9', instanceType: 'ExtensionAttribute' }]])
    expect(faultsOf(own)[0]).toMatch(/later version of this app/)
  })
})
