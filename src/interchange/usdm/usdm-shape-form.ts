/** Knows the parts of USDM v4 that a schedule is read from; refuses to know what they mean together, and passes over the rest. */
import * as z from 'zod/mini'
import { shapeFaults } from '../../domain/protocol/shape-fault-form'
import type { Fault } from '../fault'

// The content policy of the app forbids code made from text.
z.config({ jitless: true })

const text = z.nullish(z.string())
const most = 20_000
const some = <T extends z.ZodMiniType>(one: T) => z.nullish(z.array(one).check(z.maxLength(most)))

const extension = z.object({ url: z.string(), valueString: text, valueBoolean: z.nullish(z.boolean()), valueInteger: z.nullish(z.number()) })
const extensions = some(extension)
const code = z.nullish(z.object({ code: text, decode: text }))
const note = z.object({ text: z.string(), extensionAttributes: extensions })
const named = { id: z.string(), name: text, label: text, extensionAttributes: extensions }

const version = z.object({
  id: text,
  versionIdentifier: text,
  titles: some(z.object({ text: z.string(), type: code })),
  studyIdentifiers: some(z.object({ text: z.string() })),
  studyInterventions: some(z.object({ name: text, label: text })),
  notes: some(note),
  studyDesigns: z.array(z.unknown()).check(z.maxLength(most)),
})

const file = z.object({
  usdmVersion: text,
  study: z.object({ name: text, label: text, versions: z.array(version).check(z.maxLength(most)) }),
})

const design = z.object({
  ...named,
  id: text,
  arms: some(z.object({ name: text, label: text })),
  epochs: some(z.object({ ...named })),
  activities: some(z.object({ ...named })),
  indications: some(z.object({ name: text, label: text })),
  encounters: some(
    z.object({
      ...named,
      description: text,
      contactModes: some(code),
      transitionStartRule: z.nullish(z.object({ name: text, label: text, text, extensionAttributes: extensions })),
      transitionEndRule: z.nullish(z.object({ text })),
      notes: some(note),
    }),
  ),
  scheduleTimelines: z.array(z.object({ id: text, name: text, label: text, mainTimeline: z.nullish(z.boolean()) })).check(z.maxLength(most)),
})

const timeline = z.object({
  entryId: z.string(),
  exits: some(z.object({ id: z.string() })),
  instances: z
    .array(
      z.object({
        ...named,
        instanceType: text,
        defaultConditionId: text,
        timelineExitId: text,
        timelineId: text,
        epochId: text,
        encounterId: text,
        activityIds: some(z.string()),
        conditionAssignments: some(z.object({ id: text, condition: z.string(), conditionTargetId: z.string(), extensionAttributes: extensions })),
      }),
    )
    .check(z.maxLength(most)),
  timings: z
    .array(
      z.object({
        ...named,
        type: code,
        value: text,
        relativeToFrom: code,
        relativeFromScheduledInstanceId: text,
        relativeToScheduledInstanceId: text,
        windowLower: text,
        windowUpper: text,
        windowLabel: text,
      }),
    )
    .check(z.maxLength(most)),
})

export type WrittenExtension = z.infer<typeof extension>
export type WrittenNote = z.infer<typeof note>
export type WrittenVersion = z.infer<typeof version>
export type WrittenFile = z.infer<typeof file>
export type WrittenDesign = z.infer<typeof design>
export type WrittenEncounter = NonNullable<WrittenDesign['encounters']>[number]
export type WrittenTimeline = z.infer<typeof timeline>
export type WrittenInstance = WrittenTimeline['instances'][number]
export type WrittenTiming = WrittenTimeline['timings'][number]

export type Shaped<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

export function shapedFile(input: unknown): Shaped<WrittenFile> {
  return shaped(file, input, '')
}

export function shapedDesign(input: unknown, path: string): Shaped<WrittenDesign> {
  return shaped(design, input, path)
}

export function shapedTimeline(input: unknown, path: string): Shaped<WrittenTimeline> {
  return shaped(timeline, input, path)
}

/** Of very many faults the first are named. */
const mostFaults = 200

function shaped<T>(form: z.ZodMiniType<T>, input: unknown, path: string): Shaped<T> {
  const read = z.safeParse(form, input)
  if (read.success) return { ok: true, value: read.data }
  const faults = read.error.issues.slice(0, mostFaults).flatMap((issue) => shapeFaults(issue, input))
  return { ok: false, faults: faults.map((fault) => ({ path: [path, fault.path].filter((part) => part !== '').join('.'), text: fault.text })) }
}
