/** Knows what stands at the foot of every side of a sheet; refuses to know the sheet above it. */
import { type NamedTreatment, printedFacts } from './printed-facts'
import type { SheetFoot } from './sheet'
import type { SheetInput } from './sheet-input'
import { english } from './words/english'
import type { FootWords } from './words/sheet-words'

/** `treatment` is what this sheet names of it, or null. */
export function footOf(input: SheetInput, treatment: NamedTreatment | null): SheetFoot {
  return {
    version: input.version,
    mark: input.mark(printedFacts(input.lines, input.clinic, treatment)),
    sample: input.sample || input.clinic.sample,
    day: input.printed.day,
    time: input.printed.time,
  }
}

/** "version 3, mark 6F2A" */
export function versionWords({ version, mark }: Pick<SheetFoot, 'version' | 'mark'>, words: FootWords = english.foot): string {
  return words.version(version, mark)
}
