/** Knows how an event changes a course's scores; refuses to judge whether it should have happened. */
import type { Stamp } from '../facts'
import type { Score } from './score'
import type { ScoreEvent } from './score-commands'

export function withScore(scores: readonly Score[], event: ScoreEvent, { by, at }: Stamp): readonly Score[] {
  switch (event.type) {
    case 'ScoreRecorded':
      return [...scores, { ...event.taken, id: event.score, session: event.session, by, at, corrected: null, struck: null }]
    case 'ScoreCorrected':
      return changed(scores, event.score, (score) => ({ ...score, ...event.to, corrected: { by, at, reason: event.reason } }))
    case 'ScoreStruck':
      return changed(scores, event.score, (score) => ({ ...score, struck: { by, at, reason: event.reason } }))
  }
}

function changed(scores: readonly Score[], id: string, change: (score: Score) => Score): readonly Score[] {
  return scores.map((score) => (score.id === id ? change(score) : score))
}
