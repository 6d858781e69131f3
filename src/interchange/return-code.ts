/** Knows the code that a sheet of paper bears, by which what happened finds its way back; refuses to know what any code stands for. */

/** Without 0 1 I L O U: none is mistaken for another by hand or by eye. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const base = alphabet.length
const plainSigns = 8
/** What stands before the signs where a machine reads them. */
const prefix = 'EW1:'
/** As it arrives from a hand scanner that does not know the keyboard's language. */
const prefixTyped = /^EW1[^0-9A-Z]?/

/** Nine signs: eight and a check sign. */
export type ReturnCode = string

export type ReadCode = { readonly ok: true; readonly code: ReturnCode } | { readonly ok: false; readonly sentence: string }

/**
 * The code of whatever these bytes are the digest of: eight signs from the first six bytes and an ISO 7064 check sign
 * (hybrid, modulus 31,30), which finds every single wrong sign and nearly all exchanged neighbours. Shorter input counts as followed by zeros.
 */
export function returnCodeOf(digest: Uint8Array): ReturnCode {
  let rest = 0
  for (let at = 0; at < 6; at += 1) rest = rest * 256 + (digest[at] ?? 0)
  let signs = ''
  for (let at = 0; at < plainSigns; at += 1) {
    signs += signAt(rest % base)
    rest = Math.floor(rest / base)
  }
  return signs + checkSign(signs)
}

/** "K3T8-ZQ4M-B" */
export function codeInGroups(code: ReturnCode): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** What is drawn for machines: sixteen signs or fewer of the alphanumeric kind. */
export function codeForMachines(code: ReturnCode): string {
  return prefix + code
}

/** Reads what was typed or scanned, in whatever groups and letters; refuses what no sheet bears. */
export function readReturnCode(text: string): ReadCode {
  const signs = text.trim().toUpperCase().replace(prefixTyped, '').replaceAll(/[\s-]/g, '')
  if (signs === '') return refused('Type the nine signs of the code.')
  const strange = [...signs].find((sign) => !alphabet.includes(sign))
  if (strange !== undefined) return refused(`No code has the sign “${strange}”. The figures 0 and 1 and the letters I, L, O and U are never used.`)
  if (signs.length !== plainSigns + 1) return refused(`A code has nine signs, and here ${signs.length === 1 ? 'is 1' : `are ${signs.length}`}.`)
  if (checkSign(signs.slice(0, plainSigns)) !== signs.at(-1)) return refused('One of the signs is not as on the sheet: the last one does not fit the others.')
  return { ok: true, code: signs }
}

function refused(sentence: string): ReadCode {
  return { ok: false, sentence }
}

function checkSign(signs: string): string {
  let product = base
  for (const sign of signs) {
    const sum = (product + alphabet.indexOf(sign)) % base
    product = ((sum === 0 ? base : sum) * 2) % (base + 1)
  }
  return signAt((base + 1 - product) % base)
}

function signAt(value: number): string {
  return alphabet.charAt(value)
}
