/** Knows how scores are said, in lists, in the history and in refusals; refuses to call any figure good or bad. */
import type { ScoreTaken } from '../../domain/course/measures/score'
import type { ScoreEvent } from '../../domain/course/measures/score-commands'
import type { CourseRefusal } from '../../domain/course/refusals'
import { shortDay } from './format'

/** "27", "27.5", "−3" */
export function figureWords(value: number): string {
  const figure = Number.isInteger(value) ? String(value) : value.toFixed(1)
  return figure.replace('-', '−')
}

/** "CAPS-5 27.5, taken on Mon 1 Mar" */
export function scoreWords({ measure, value, day }: Pick<ScoreTaken, 'measure' | 'value' | 'day'>): string {
  return `${measure} ${figureWords(value)}, taken on ${shortDay(day)}`
}

/** What was done: what comes before the session's title, if it has one, and what after. */
export function scoreDeed(event: ScoreEvent): { readonly before: string; readonly after: string; readonly reason: string } {
  switch (event.type) {
    case 'ScoreRecorded':
      return { before: `entered ${scoreWords(event.taken)}`, after: noted(event.taken), reason: '' }
    case 'ScoreCorrected': {
      const { from, to, reason } = event
      return { before: 'corrected a score', after: ` from “${scoreWords(from)}${noted(from)}” to “${scoreWords(to)}${noted(to)}”`, reason }
    }
    case 'ScoreStruck':
      return { before: `struck out ${scoreWords(event.was)}`, after: '', reason: event.reason }
  }
}

function noted({ note }: ScoreTaken): string {
  return note === '' ? '' : ` (${note})`
}

export type ScoreRefusalCode = 'score-unknown' | 'measure-needed' | 'measure-too-long' | 'score-unreadable'

export function scoreRefusalSentence(refusal: Extract<CourseRefusal, { code: ScoreRefusalCode }>): string {
  switch (refusal.code) {
    case 'score-unknown':
      return 'This score was struck out meanwhile, or is not in the record.'
    case 'measure-needed':
      return 'Name the scale, such as CAPS-5.'
    case 'measure-too-long':
      return `A scale’s short name has at most ${refusal.longest} signs.`
    case 'score-unreadable':
      return 'The score is a number with at most one decimal, such as 27 or 27.5.'
  }
}
