/** Knows how tests read a bundle: as plain JSON, with nothing of the code that wrote it; refuses one that the published schema refuses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json'
import { expect } from 'vitest'
import { type Told, tellNothing } from './told'
import { fhirBundle } from '../../../src/interchange/fhir/fhir-bundle'
import { digestOf } from '../../../src/store/canonical'
import { type ToldCourse, forFile } from '../../support/told-courses'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export type Members = { readonly [key: string]: Json | undefined }

const schema: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/fhir-r4/fhir-r4.schema.json'), 'utf8'))

/** The published schema asks for no more than its draft knows; it leaves the values of most codes open. */
const validate = (() => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })
  ajv.addMetaSchema(draft06)
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema')
  return ajv.compile(schema)
})()

export function faultsOf(bundle: unknown): readonly string[] {
  if (validate(bundle)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`)
}

export function bundleText(told: ToldCourse, wanted: Told = tellNothing): string {
  return fhirBundle(forFile(told), wanted, digestOf)
}

export function readBundle(told: ToldCourse, wanted: Told = tellNothing): Bundle {
  const bundle: unknown = JSON.parse(bundleText(told, wanted))
  expect(faultsOf(bundle)).toEqual([])
  const entries = list(members(bundle)['entry']).map((entry) => ({ fullUrl: text(members(entry)['fullUrl']), resource: members(members(entry)['resource']) }))
  return { entries, of: (type) => entries.flatMap(({ resource }) => (resource['resourceType'] === type ? [resource] : [])) }
}

export interface Bundle {
  readonly entries: readonly { readonly fullUrl: string; readonly resource: Members }[]
  readonly of: (type: string) => readonly Members[]
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function members(value: unknown): Members {
  if (!isMembers(value)) throw new Error(`no members: ${JSON.stringify(value)}`)
  return value
}

export function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

export function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error(`no text: ${JSON.stringify(value)}`)
  return value
}

/** The value of the extension whose address ends so; undefined where there is none. */
export function extensionOf(of: Json | undefined, ending: string): Json | undefined {
  const found = list(members(of)['extension']).map(members).find(({ url }) => text(url).endsWith(ending))
  return found === undefined ? undefined : Object.entries(found).find(([key]) => key.startsWith('value'))?.[1]
}
