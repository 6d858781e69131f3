/** Knows how to make up everything that is said of scores; refuses to make sure that it could happen. */
import fc from 'fast-check'
import type { ScoreTaken } from '../../../src/domain/course/measures/score'
import type { ScoreCommand, ScoreEntered, ScoreEvent } from '../../../src/domain/course/measures/score-commands'
import type { CourseRefusal } from '../../../src/domain/course/refusals'
import type { ScoreRefusalCode } from '../../../src/ui/wording/score-words'
import { type Named, type Of, bare, day, reason, session } from './arbitrary-parts'

const measure = fc.constantFrom('CAPS-5', 'PCL-5')
const note = fc.constantFrom('', 'by video')
const value = fc.constantFrom(0, 27, 27.5, -3)
const taken: fc.Arbitrary<ScoreTaken> = fc.record({ measure, day, value, note })
const entered: fc.Arbitrary<ScoreEntered> = fc.record({ measure, day, value: fc.option(value), note })
const score = fc.constant('x2')
const at = fc.option(session)

export const scoreRefusals: Of<Extract<CourseRefusal, { code: ScoreRefusalCode }>> = {
  'score-unknown': bare('score-unknown'),
  'measure-needed': bare('measure-needed'),
  'measure-too-long': fc.record({ code: fc.constant('measure-too-long'), longest: fc.constant(24) }),
  'score-unreadable': bare('score-unreadable'),
}

export const scoreEvents: Named<ScoreEvent> = {
  ScoreRecorded: fc.record({ type: fc.constant('ScoreRecorded'), session: at, score, taken }),
  ScoreCorrected: fc.record({ type: fc.constant('ScoreCorrected'), session: at, score, from: taken, to: taken, reason }),
  ScoreStruck: fc.record({ type: fc.constant('ScoreStruck'), session: at, score, was: taken, reason }),
}

export const scoreCommands: Named<ScoreCommand> = {
  RecordScore: fc.record({ type: fc.constant('RecordScore'), session: at, entered }),
  CorrectScore: fc.record({ type: fc.constant('CorrectScore'), score, to: entered, reason }),
  StrikeScore: fc.record({ type: fc.constant('StrikeScore'), score, reason }),
}
