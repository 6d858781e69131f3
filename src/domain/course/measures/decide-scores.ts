/** Knows when a score may be written, corrected or struck out; refuses to call any figure high or low. */
import { standingLine } from '../amended-line'
import { type Course, sessionOf } from '../course'
import type { Facts } from '../facts'
import { type CourseRefusal, accept, refuse } from '../refusals'
import type { CourseVerdict } from '../verdict'
import { type Score, type ScoreTaken, longestMeasure } from './score'
import type { ScoreCommand, ScoreEntered } from './score-commands'

/** A score names its scale, has a figure that can be read and a day that has come; nothing is asked of the figure itself. */
export function decideScore(command: ScoreCommand, course: Course, facts: Facts): CourseVerdict {
  if (command.type === 'RecordScore') {
    const { session } = command
    if (session !== null && sessionOf(course, session) === undefined) return refuse({ code: 'session-unknown', session })
    const taken = read(command.entered, facts)
    if ('code' in taken) return refuse(taken)
    return accept({ type: 'ScoreRecorded', session, score: facts.change, taken })
  }
  const score = standingLine(course.scores, command.score)
  if (score === undefined) return refuse({ code: 'score-unknown' })
  const reason = command.reason.trim()
  const from = takenOf(score)
  if (command.type === 'CorrectScore') {
    const to = read(command.to, facts)
    if ('code' in to) return refuse(to)
    if (isSame(from, to)) return refuse({ code: 'nothing-changes' })
    if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
    return accept({ type: 'ScoreCorrected', session: score.session, score: score.id, from, to, reason })
  }
  if (reason === '') return refuse({ code: 'reason-needed', for: command.type, breaches: [] })
  return accept({ type: 'ScoreStruck', session: score.session, score: score.id, was: from, reason })
}

function read({ measure, day, value, note }: ScoreEntered, { today }: Facts): ScoreTaken | CourseRefusal {
  const name = measure.trim().replace(/\s+/g, ' ')
  if (name === '') return { code: 'measure-needed' }
  if (name.length > longestMeasure) return { code: 'measure-too-long', longest: longestMeasure }
  if (value === null || !isFigure(value)) return { code: 'score-unreadable' }
  return day > today ? { code: 'day-ahead', day, today } : { measure: name, day, value, note: note.trim() }
}

/** Bounds of writing, not of any scale: four digits and one decimal. */
function isFigure(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < 10_000 && Number(value.toFixed(1)) === value
}

function takenOf({ measure, day, value, note }: Score): ScoreTaken {
  return { measure, day, value, note }
}

function isSame(one: ScoreTaken, other: ScoreTaken): boolean {
  return one.measure === other.measure && one.day === other.day && one.value === other.value && one.note === other.note
}
