/** Knows what stands at the foot of every side of a sheet; refuses to know the sheet above it. */
import { printedFacts } from './printed-facts'
import type { SheetFoot } from './sheet'
import type { SheetInput } from './sheet-input'

export function footOf(input: SheetInput): SheetFoot {
  return {
    version: input.version,
    mark: input.mark(printedFacts(input.lines, input.clinic)),
    sample: input.sample || input.clinic.sample,
    day: input.printed.day,
    time: input.printed.time,
  }
}

/** "version 3, mark 6F2A" */
export function versionWords({ version, mark }: Pick<SheetFoot, 'version' | 'mark'>): string {
  return `version ${version}, mark ${mark}`
}
