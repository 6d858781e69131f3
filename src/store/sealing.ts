/** Knows how a body is closed before it is stored and opened after it is read; the only place that does either. */
import { canonicalJson, digestBytes } from './canonical'

/** Why a body could not be read. */
export type DamageReason =
  /** It bears no seal that this version knows. */
  | 'not-sealed'
  /** Its contents do not match its seal, or it lies in another body's place. */
  | 'altered'
  /** It opens, but holds nothing this version can read. */
  | 'unreadable'
  /** It is whole, and an earlier version wrote it in a form of its own: its log gives it in today's. */
  | 'outgrown'

export type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DamageReason }

/**
 * Closes and opens bodies, synchronously, because it works inside a transaction.
 * `place` names where a body belongs; a body put in another place does not open there. Opening never throws.
 */
export interface Seal {
  readonly close: (value: unknown, place: string) => Uint8Array<ArrayBuffer>
  readonly open: (body: unknown, place: string) => Opened<unknown>
}

const plainMark = 1
const digestLength = 32
const headLength = 1 + digestLength

/** Readable bodies: a mark, a SHA-256 digest over place and text, and the text as canonical JSON. */
export const plainSeal: Seal = {
  close(value, place) {
    const text = canonicalJson(value)
    const bytes = new TextEncoder().encode(text)
    const body = new Uint8Array(headLength + bytes.length)
    body[0] = plainMark
    body.set(digestInPlace(text, place), 1)
    body.set(bytes, headLength)
    return body
  },

  open(body, place) {
    if (!isBytes(body) || body.length <= headLength || body[0] !== plainMark) return damage('not-sealed')
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body.subarray(headLength))
      const digest = digestInPlace(text, place)
      if (!digest.every((byte, index) => byte === body[1 + index])) return damage('altered')
      return { ok: true, value: JSON.parse(text) }
    } catch {
      return damage('altered')
    }
  },
}

export function damage(reason: DamageReason): { readonly ok: false; readonly reason: DamageReason } {
  return { ok: false, reason }
}

/** Bytes made in another frame or worker are bytes too, which `instanceof` denies. */
function isBytes(body: unknown): body is Uint8Array {
  return ArrayBuffer.isView(body) && Object.prototype.toString.call(body) === '[object Uint8Array]'
}

function digestInPlace(text: string, place: string): Uint8Array {
  return digestBytes(`${place}\n${text}`)
}
