/** Knows how the schema of a course file and the page that explains it follow from the form, so that neither can say anything else. */
import * as z from 'zod/mini'
import { courseFileForm } from '../../src/interchange/course-file/course-file-form'
import { breach } from '../../src/interchange/stored/breach-form'
import { courseEvent } from '../../src/interchange/stored/course-event-form'
import { contact, contactMade, dosingEntry, score, scoreTaken, timedFact } from '../../src/interchange/stored/line-form'
import { writtenRow } from '../../src/interchange/stored/row-form'
import { actor, days, encounter, patient, slot, streamId } from '../../src/interchange/stored/stored-parts-form'
import { storedProtocol, storedVisit } from '../../src/interchange/stored/stored-protocol-form'
import { deviationFact, storedSession } from '../../src/interchange/stored/stored-session-form'
import { day, instant, nextDay, time, zone } from '../../src/interchange/written-form'

/** What is written once and named where it is used. */
const parts: readonly (readonly [string, z.ZodMiniType, z.core.GlobalMeta?])[] = [
  ['day', day, { description: 'A calendar day in the clinic’s zone, such as 2027-03-29; from 1900 to 2199.', pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' }],
  ['time', time, { description: 'A time on the clinic’s clock, from 00:00 to 24:00, the end of the day.', pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' }],
  ['time-of-the-next-day', nextDay, { description: 'A time on the clinic’s clock after 00:00 and before 24:00.', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }],
  ['instant', instant, { description: 'An instant in UTC, such as 2027-03-29T07:30:00.000Z.', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][.][0-9]{3}Z$' }],
  ['zone', zone, { description: 'The name of an IANA time zone, such as Europe/Berlin.' }],
  ['course-id', streamId, { description: 'The opaque id of a course: 1 to 80 letters from A to Z, figures, hyphens and underscores.', pattern: '^[0-9A-Za-z_-]{1,80}$' }],
  ['person', actor, { description: 'Somebody who acted, as the log names them.' }],
  ['days', days, { description: 'Days from the first to the last, both included.' }],
  ['patient', patient, { description: 'The patient as staff know them. An empty name is none.' }],
  ['slot', slot, { description: 'When, where and with whom a session is planned.' }],
  ['encounter', encounter, { description: 'What really happened.' }],
  ['breach', breach, { description: 'A rule that was left, with what it was about. Days are late where `by` is positive, early where negative.' }],
  ['visit', storedVisit, { description: 'One visit of a protocol. Its window is counted in whole days from the session named in `after`.' }],
  ['protocol', storedProtocol, { description: 'A protocol: its visits, windows, conditions and what each rests on.' }],
  ['session', storedSession, { description: 'A session as an undo put it back.' }],
  ['deviation', deviationFact, { description: 'What left the plan.' }],
  ['contact', contact],
  ['contact-made', contactMade],
  ['score', score],
  ['score-taken', scoreTaken],
  ['dosing-line', dosingEntry],
  ['dosing-fact', timedFact, { description: 'Something noted of a dosing session, with the day and time at which it happened.' }],
]

export const schemaName = 'eighteen-weeks-course-1.schema.json'
export const pageName = 'eighteen-weeks-course-1.html'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly (string | number)[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly $defs?: Readonly<Record<string, Schema>>
}

export function courseFileSchema(): Schema {
  for (const [id, form, meta] of parts) z.globalRegistry.add(form, { ...meta, id })
  const history = z.array(z.strictObject({ ...writtenRow.def.shape, events: z.array(courseEvent).check(z.minLength(1)) }))
  const described = history.check(z.minLength(1), z.describe(z.globalRegistry.get(courseFileForm.shape.history)?.description ?? ''))
  const whole = z.toJSONSchema(z.strictObject({ ...courseFileForm.shape, history: described }), { io: 'input', unrepresentable: 'any' })
  for (const [, form] of parts) z.globalRegistry.remove(form)
  const { $schema, ...rest } = JSON.parse(JSON.stringify(whole)) as Schema & { readonly $schema: string }
  return { $schema, title: 'eighteen-weeks-course/1', ...rest } as Schema
}

export function schemaText(): string {
  return `${JSON.stringify(courseFileSchema(), null, 1)}\n`
}

/** Every path of the schema with its sentence, `[]` for the items of a list; parts that are named elsewhere are not gone into. */
export function fieldsOf(schema: Schema, path = ''): readonly (readonly [string, Schema])[] {
  const own: readonly (readonly [string, Schema])[] = path === '' ? [] : [[path, schema]]
  const inner = [schema, ...(schema.anyOf ?? [])]
  return [
    ...own,
    ...inner.flatMap((part) => [
      ...Object.entries(part.properties ?? {}).flatMap(([key, field]) => fieldsOf(field, path === '' ? key : `${path}.${key}`)),
      ...(part.items === undefined ? [] : fieldsOf(part.items, `${path}[]`).filter(([at]) => at !== `${path}[]`)),
    ]),
  ]
}

export function kindOf(schema: Schema): string {
  if (schema.$ref !== undefined) return link(schema.$ref.replace('#/$defs/', ''))
  if (schema.const !== undefined) return `always <code>${String(schema.const)}</code>`
  if (schema.enum !== undefined) return schema.enum.map((word) => `<code>${String(word)}</code>`).join(', ')
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return [...new Set(either.map(kindOf))].join(' or ')
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => kindOf({ ...schema, type })).join(' or ')
  if (schema.type === 'array') return schema.prefixItems === undefined ? `list of ${schema.items === undefined ? 'anything' : kindOf(schema.items)}` : 'list of two'
  if (schema.type === 'integer') return `whole number${boundsOf(schema)}`
  if (schema.type === 'number') return `number${boundsOf(schema)}`
  return { string: 'text', boolean: 'true or false', object: 'object', null: 'null' }[String(schema.type)] ?? 'anything'
}

function boundsOf({ minimum, maximum }: Schema): string {
  const bounds = [
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? [`from ${minimum}`] : []),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? [`to ${maximum}`] : []),
  ]
  return bounds.length === 0 ? '' : ` ${bounds.join(' ')}`
}

function link(name: string): string {
  return `<a href="#${name}">${name.replaceAll('-', ' ')}</a>`
}
