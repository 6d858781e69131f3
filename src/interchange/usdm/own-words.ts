/** Knows the app's own extensions of USDM: what each is called and how its value is written; refuses to know what it means. */

/** No address: the ending `.invalid` is kept free for names that nobody may look up. */
const namespace = 'https://eighteen-weeks.invalid/usdm/'

export const ownFormat = 'protocol/1'

/** `data` is written as JSON in a string. */
export const ownWords = {
  format: 'text',
  'not-stated': 'boolean',
  holds: 'text',
  status: 'text',
  retracted: 'boolean',
  'length-days': 'integer',
  'overnight-policy': 'data',
  counts: 'data',
  'contact-series': 'data',
  'duration-by-dose': 'data',
  'open-ended': 'boolean',
  'missed-policy': 'data',
  'no-branches': 'boolean',
  kind: 'text',
  minutes: 'integer',
  staff: 'text',
  confidence: 'text',
  'window-confidence': 'text',
  before: 'data',
  'start-between': 'data',
  optional: 'boolean',
  'remote-allowed': 'boolean',
  overnight: 'text',
  'dosing-day': 'data',
  weight: 'data',
  'visit-label': 'text',
  'epoch-derived': 'boolean',
  gates: 'data',
  branch: 'integer',
  goto: 'text',
  helper: 'boolean',
} as const satisfies Readonly<Record<string, 'text' | 'boolean' | 'integer' | 'data'>>

export type OwnWord = keyof typeof ownWords

export function urlOf(word: OwnWord): string {
  return `${namespace}${word}`
}

/** Undefined for an extension of somebody else's. */
export function ownWordOf(url: string): OwnWord | undefined {
  if (!url.startsWith(namespace)) return undefined
  const name = url.slice(namespace.length)
  return isOwnWord(name) ? name : undefined
}

function isOwnWord(name: string): name is OwnWord {
  return Object.hasOwn(ownWords, name)
}

export const ownWordNames: readonly OwnWord[] = Object.keys(ownWords).filter(isOwnWord)
