/** Knows the parts that resources of FHIR R4 are made of, as far as they are written here; refuses parts of any other release. */

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string | undefined
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[] | undefined
  readonly text?: string | undefined
}

export interface Reference {
  readonly reference: string
  readonly type: string
}

/** Days or instants; a day as the end includes all of it. */
export interface Period {
  readonly start?: string | undefined
  readonly end?: string | undefined
}

export interface Quantity {
  readonly value: number
  readonly unit: string
  readonly system: 'http://unitsofmeasure.org'
  readonly code: 'd' | 'min'
}

export interface Range {
  readonly low: Quantity
  readonly high: Quantity
}

export interface Identifier {
  readonly system: string
  readonly value: string
}

export interface Annotation {
  readonly text: string
}

export type Extension = { readonly url: string } & (
  | { readonly valueCode: string }
  | { readonly valueId: string }
  | { readonly valueString: string }
  | { readonly valueInteger: number }
  | { readonly valuePeriod: Period }
  | { readonly valueRange: Range }
  | { readonly valueDuration: Quantity }
  | { readonly valueCodeableConcept: CodeableConcept }
)

export interface Extended {
  readonly extension?: readonly Extension[] | undefined
}

export interface Resource extends Extended {
  readonly resourceType: string
  readonly id: string
  readonly meta?: { readonly tag: readonly Coding[] } | undefined
}

export function days(value: number): Quantity {
  return { value, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' }
}

export function minutes(value: number): Quantity {
  return { value, unit: 'min', system: 'http://unitsofmeasure.org', code: 'min' }
}

/** A list, or undefined where it is empty: FHIR has no empty ones, and what is undefined is not written. */
export function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

/** A text as FHIR has it: no signs of control but tabs and breaks of lines, no blanks but plain ones. Undefined where nothing is left. */
export function plainText(text: string): string | undefined {
  const plain = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\S\t\r\n]/gu, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu, '')
    .trim()
  return plain === '' ? undefined : plain
}
