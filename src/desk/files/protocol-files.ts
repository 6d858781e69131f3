/** Knows in which forms a protocol leaves as a file and comes in again, and tells them apart; refuses to know what is done with one. */
import { type ParsedProtocol, parseProtocol } from '../../domain/protocol/protocol-form'
import { looksLikeUsdm, readUsdm } from '../../interchange/usdm/read-usdm'
import type { UsdmAnswers, UsdmReading } from '../../interchange/usdm/usdm-reading'

export type { UsdmAnswers, UsdmQuestion, UsdmRemark } from '../../interchange/usdm/usdm-reading'
export type { WindowReading } from '../../interchange/usdm/window-readings'
export { protocolText } from '../../interchange/protocol-text'
export { usdmOf } from '../../interchange/usdm/usdm-of'

export type ProtocolFileRead =
  | { readonly form: 'none' }
  | { readonly form: 'own'; readonly parsed: ParsedProtocol }
  | { readonly form: 'usdm'; readonly reading: UsdmReading }

/** Reads the text once; the answers to what it asks may come one by one. */
export function openProtocolFile(text: string): (answers: UsdmAnswers) => ProtocolFileRead {
  const input = jsonOf(text)
  if (input === undefined) return () => ({ form: 'none' })
  if (looksLikeUsdm(input)) return (answers) => ({ form: 'usdm', reading: readUsdm(input, answers) })
  const parsed = parseProtocol(input)
  return () => ({ form: 'own', parsed })
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
