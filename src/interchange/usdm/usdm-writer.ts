/** Knows how objects of USDM are written with their ids, codes, notes and extensions; refuses to know any protocol. */
import { type CodedWord, codeSystem } from './usdm-codes'
import { type OwnWord, ownWordNames, ownWords, urlOf } from './own-words'

export type Written = null | boolean | number | string | readonly Written[] | { readonly [key: string]: Written }
export type WrittenObject = { readonly id: string; readonly [key: string]: Written }

/** What an object says in the app's own words; what is undefined is not written. `data` may be anything that JSON can hold. */
export type OwnFacts = Readonly<Partial<Record<OwnWord, unknown>>>

export interface UsdmWriter {
  /** The next id of this type; ids count up, so that one protocol is always written the same. */
  readonly id: (instanceType: string) => string
  readonly object: (instanceType: string, fields: Readonly<Record<string, Written>>, more?: { readonly id?: string; readonly own?: OwnFacts }) => WrittenObject
  readonly code: (word: CodedWord) => WrittenObject
  /** A word that USDM asks for and no protocol says. */
  readonly unstated: (word: CodedWord) => WrittenObject
  /** No note for no text. */
  readonly notes: (text: string, holds: string) => readonly WrittenObject[]
}

export function usdmWriter(): UsdmWriter {
  const last = new Map<string, number>()
  const id = (instanceType: string): string => {
    const next = (last.get(instanceType) ?? 0) + 1
    last.set(instanceType, next)
    return `${instanceType}_${next}`
  }
  const extension = (word: OwnWord, value: unknown): WrittenObject => ({
    id: id('ExtensionAttribute'),
    url: urlOf(word),
    ...valueOf(word, value),
    extensionAttributes: [],
    instanceType: 'ExtensionAttribute',
  })
  const own = (facts: OwnFacts = {}): readonly WrittenObject[] =>
    ownWordNames.flatMap((word) => (facts[word] === undefined ? [] : [extension(word, facts[word])]))
  const object: UsdmWriter['object'] = (instanceType, fields, more = {}) => ({
    id: more.id ?? id(instanceType),
    extensionAttributes: own(more.own),
    ...fields,
    instanceType,
  })
  return {
    id,
    object,
    code: (word) => object('Code', { code: word.code, ...codeSystem, decode: word.decode }),
    unstated: (word) => object('Code', { code: word.code, ...codeSystem, decode: word.decode }, { own: { 'not-stated': true } }),
    notes: (text, holds) => (text === '' ? [] : [object('CommentAnnotation', { text, codes: [] }, { own: { holds } })]),
  }
}

function valueOf(word: OwnWord, value: unknown): Readonly<Record<string, Written>> {
  const form = ownWords[word]
  if (form === 'boolean' && typeof value === 'boolean') return { valueBoolean: value }
  if (form === 'integer' && typeof value === 'number') return { valueInteger: value }
  if (form === 'text' && typeof value === 'string') return { valueString: value }
  return { valueString: JSON.stringify(value) }
}
