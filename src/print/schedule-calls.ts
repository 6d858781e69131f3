/** Knows whom a patient rings, and when; refuses to invent a number. */
import { sentenceCase } from '../ui/wording/format'
import { openingWords } from './course-notes'
import { hasLongDays } from './patient-words'
import type { Call } from './sheet'
import type { SheetInput } from './sheet-input'

/** Numbers the clinic gave; where it gave none, the sentence stands alone. */
export function callsOf({ clinic, lines, words, weekStart }: Pick<SheetInput, 'clinic' | 'lines' | 'words' | 'weekStart'>): readonly Call[] {
  const { calls } = words
  const hasDosing = lines.some(({ kind }) => kind === 'dosing')
  return [
    { when: calls.questions, number: clinic.telephone, note: sentenceCase(openingWords(clinic, weekStart, words)) },
    ...(clinic.nightTelephone === '' || !hasDosing ? [] : [{ when: calls.nightAfter(hasLongDays(lines)), number: clinic.nightTelephone, note: calls.teamAnswers }]),
    { when: calls.danger, number: '', note: calls.emergency },
  ]
}
