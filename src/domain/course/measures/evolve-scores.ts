/** Knows how an event changes a course's scores; refuses to judge whether it should have happened. */
import { withCorrected, withStruck } from '../amended-line'
import type { Stamp } from '../facts'
import type { Score } from './score'
import type { ScoreEvent } from './score-commands'

export function withScore(scores: readonly Score[], event: ScoreEvent, stamp: Stamp): readonly Score[] {
  switch (event.type) {
    case 'ScoreRecorded': {
      const { by, at } = stamp
      return [...scores, { ...event.taken, id: event.score, session: event.session, by, at, corrected: null, struck: null }]
    }
    case 'ScoreCorrected':
      return withCorrected(scores, event.score, event.to, stamp, event.reason)
    case 'ScoreStruck':
      return withStruck(scores, event.score, stamp, event.reason)
  }
}
