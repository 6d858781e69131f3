/** Knows how one property becomes lines of a calendar file, escaped and folded; refuses to know what it means. */
import ICAL from 'ical.js'

/** The longest line in octets, its end not counted. */
export const longestLine = 75

export interface LineValue {
  readonly type: 'text' | 'date' | 'date-time' | 'utc-offset' | 'integer' | 'unknown'
  readonly values: readonly (string | number)[]
  readonly tzid?: string
}

/** "SUMMARY:Appointment" and its line end, folded where it is long. Signs that no text may hold are left out. */
export function contentLine(name: string, { type, values, tzid }: LineValue): string {
  const params = tzid === undefined ? {} : { tzid }
  const given = values.map((value) => (typeof value === 'string' ? withoutControls(value) : value))
  return `${folded(ICAL.stringify.property([name, params, type, ...given], ICAL.design.icalendar, true))}\r\n`
}

export function textLine(name: string, ...values: readonly string[]): string {
  return contentLine(name, { type: 'text', values })
}

/** A line whose value is no text but a word of the format. */
export function wordLine(name: 'BEGIN' | 'END', word: string): string {
  return `${name}:${word}\r\n`
}

/** The library gives texts of names it does not know a type of their own, which many readers do not expect. */
export function extraTextLine(name: `X-${string}`, text: string): string {
  const line = ICAL.stringify.property(['comment', {}, 'text', withoutControls(text)], ICAL.design.icalendar, true)
  return `${folded(name + line.slice('COMMENT'.length))}\r\n`
}

/** Only a line feed may stay: it is written as two signs. Halves of a sign that has lost its other half have no octets. */
function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''))
}

/** Cut between signs, never within one; each line after the first begins with a blank, which counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const sign of line) {
    const own = octetsOf(sign)
    if (octets + own > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += sign
    octets += own
  }
  return text
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
