/** Knows what a command of the command line reads and leaves behind; refuses to know what it is about. */

/** 0 with a result, 2 where what was asked cannot be used, 1 for a defect. */
export interface Ending {
  readonly status: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

export type Read = { readonly ok: true; readonly text: string } | { readonly ok: false }

/** Undefined where it is not JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return undefined
  }
}

/** One line for each sentence, and nothing on standard output. */
export function refused(...lines: readonly string[]): Ending {
  return { status: 2, out: '', err: lines.map((line) => `${line}\n`).join('') }
}
