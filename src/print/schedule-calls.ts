/** Knows whom a patient rings, and when; refuses to invent a number. */
import { openingWords } from './course-notes'
import { hasLongDays, lowered } from './patient-words'
import type { Call } from './sheet'
import type { SheetInput } from './sheet-input'

/** Numbers the clinic gave; where it gave none, the sentence stands alone. */
export function callsOf({ clinic, lines, wording, weekStart }: Pick<SheetInput, 'clinic' | 'lines' | 'wording' | 'weekStart'>): readonly Call[] {
  const word = lowered(hasLongDays(lines) ? wording.longDay : wording.shortDosing)
  const hasDosing = lines.some(({ kind }) => kind === 'dosing')
  return [
    { when: 'Questions, or a date to change', number: clinic.telephone, note: openingWords(clinic, weekStart) },
    ...(clinic.nightTelephone === '' || !hasDosing ? [] : [{ when: `The night after a ${word}`, number: clinic.nightTelephone, note: 'Someone from our team answers' }]),
    { when: 'If someone is in danger', number: '', note: 'Ring the emergency services at once, then us' },
  ]
}
