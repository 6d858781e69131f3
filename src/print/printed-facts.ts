/** Knows all that a patient's sheets tell, as one text to recognise them by; refuses the patient's name and code, so that no mark depends on one. */
import { type Clinic, closureOn } from '../domain/clinic/clinic'
import type { SessionLine } from '../domain/course/session-line'
import { time } from '../domain/time/clock-time'
import { day, daysWithin, monthOf } from '../domain/time/day'
import type { FlowBlock } from './block-height'
import { linesInMonths, linesTold, spanOfLines } from './course-notes'
import { closing, opening, scheduleGroups } from './schedule-parts'
import type { ScheduleRow } from './sheet'
import type { SheetInput } from './sheet-input'
import { toldWords } from './told-words'

export interface NamedTreatment {
  readonly indication: string
  readonly substance: string
}

/** How the history calls a print of the dates that named the treatment. */
export const namingSheet = 'schedule-with-the-treatment-named'

/**
 * The same text as long as the letter and the months tell the same, whatever the paper, the type size, the language or the choices
 * of a device. It is made by what makes the letter, so nothing can be printed that it leaves out, nor the other way round.
 */
export function printedFacts(all: readonly SessionLine[], clinic: Clinic, treatment: NamedTreatment | null = null): string {
  const lines = linesTold(all)
  const input = toldInput(lines, clinic, treatment)
  const span = spanOfLines(lines)
  const months = spanOfLines(linesInMonths(lines))
  const rows = scheduleGroups(input).map(({ heading, rows: inside }) => [heading, inside.map(factsOf)])
  const closed = months === null ? [] : daysWithin({ from: monthOf(months.from).from, to: monthOf(months.to).to }).filter((on) => closureOn(clinic, on) !== undefined)
  return JSON.stringify([opening(input, span).filter(isTold), rows, closing(input, span), closed, lines.find(({ isAnchor }) => isAnchor)?.day ?? null])
}

/** What stands on one print and not on another of the same facts. */
function toldInput(lines: readonly SessionLine[], clinic: Clinic, treatment: NamedTreatment | null): SheetInput {
  return {
    lines,
    clinic,
    treatment,
    patient: { code: '', name: '' },
    who: 'code',
    code: null,
    version: 0,
    sample: false,
    printed: { day: day('2000-01-01'), time: time('00:00') },
    paper: 'a4',
    large: false,
    weekStart: 'mon',
    words: toldWords,
    mark: () => '',
    slack: 0,
  }
}

function isTold({ type }: FlowBlock): boolean {
  return type !== 'addressee'
}

/** A row without the id of its session, which nobody reads. */
function factsOf({ look, name, aside, note, when, length, state, heavy }: ScheduleRow): readonly unknown[] {
  return [look, name, aside, note, when?.day ?? null, when?.from ?? null, when?.to ?? null, length, state, heavy]
}
