/** Knows the one way to write a plain value as text, and its digest; refuses to know what the value means. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * JSON with the keys of every object in code-unit order and without blanks, so that equal values are equal texts.
 * A member that is undefined is left out, as JSON does. What JSON cannot carry (NaN, Infinity, a function) throws.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be stored`)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hex digits. */
export function digestOf(text: string): string {
  return bytesToHex(digestBytes(text))
}

/** SHA-256 of the text's UTF-8 bytes, as 32 bytes. */
export function digestBytes(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text))
}

/** The digest of texts taken one after the other, as of all of them in one. */
export function runningDigest(): { readonly take: (text: string) => void; readonly end: () => string } {
  const running = sha256.create()
  const encoder = new TextEncoder()
  return {
    take: (text) => void running.update(encoder.encode(text)),
    end: () => bytesToHex(running.digest()),
  }
}
