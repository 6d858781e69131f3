/** Knows how the app's own extensions are read back, and names each that cannot be; refuses to know what they are for. */
import { type OwnWord, ownWordOf, ownWords } from './own-words'
import type { Fault } from '../fault'
import type { WrittenExtension } from './usdm-shape-form'

type Extensions = readonly WrittenExtension[] | null | undefined

export interface OwnFactsRead {
  /** By word; of a word said twice the first counts. */
  readonly facts: ReadonlyMap<OwnWord, unknown>
  readonly faults: readonly Fault[]
}

/** `path` is that of the object which bears the extensions. */
export function ownFactsOf(extensions: Extensions, path: string): OwnFactsRead {
  const facts = new Map<OwnWord, unknown>()
  const faults: Fault[] = []
  extensions?.forEach((extension, place) => {
    const word = ownWordOf(extension.url)
    if (word === undefined || facts.has(word)) return
    const value = valueOf(word, extension)
    if (value === undefined) faults.push({ path: `${path}.extensionAttributes.${place}`, text: `What this app wrote here as “${word}” cannot be read.` })
    else facts.set(word, value)
  })
  return { facts, faults }
}

/** Undefined where it is not what this app writes. */
function valueOf(word: OwnWord, { valueString, valueBoolean, valueInteger }: WrittenExtension): unknown {
  const form = ownWords[word]
  if (form === 'boolean') return valueBoolean ?? undefined
  if (form === 'integer') return valueInteger ?? undefined
  if (form === 'text') return valueString ?? undefined
  if (valueString == null) return undefined
  try {
    const value: unknown = JSON.parse(valueString)
    return value
  } catch {
    return undefined
  }
}

export function factOf(extensions: Extensions, word: OwnWord): unknown {
  return ownFactsOf(extensions, '').facts.get(word)
}
