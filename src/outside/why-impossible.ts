/** Knows what the command line says of a course that has no plan: the facts that conflict and what would unlock one; refuses to plan it. */
import type { Clinic } from '../domain/clinic/clinic'
import { shortTitles } from '../domain/protocol/short-title'
import type { CourseOutcome } from '../interchange/planning-result'
import type { CourseAnswer } from '../planner/clinic/answer-of'
import type { CourseWish } from '../planner/clinic/wish'
import { finish } from '../planner/why-not/asking'
import { askedBeside } from '../planner/why-not/beside-others'
import { type Allowance, usualAllowance, whyNot } from '../planner/why-not/why-not'
import { breachSentence } from '../ui/wording/breach-sentence'
import { factSentence } from '../ui/wording/fact-sentence'
import type { Names } from '../ui/wording/fact-words'
import { sentenceCase } from '../ui/wording/format'
import { remediesSentence } from '../ui/wording/remedy-sentence'

type Impossible = Extract<CourseOutcome, { outcome: 'impossible' }>

/** Courses explained with all the questions there are; with more of them each is allowed fewer, so that a full clinic is answered in time. */
const explainedAtLength = 4

export function whyImpossible(clinic: Clinic, wishes: readonly CourseWish[], answers: readonly CourseAnswer[], id: string): Impossible {
  const asked = askedBeside(clinic, wishes, answers, id)
  const answered = answers.find((answer) => answer.id === id)
  const protocol = wishes.find((wish) => wish.id === id)?.protocol
  const titles = protocol === undefined ? undefined : shortTitles(protocol)
  // A request gives ids alone; these read best as names of people, and beside the word for a room.
  const names: Names = {
    titleOf: (session) => titles?.get(session),
    therapist: sentenceCase,
    room: (room) => (room.includes('room') ? room : `room ${room}`),
  }
  const count = answers.filter(({ answer }) => answer.outcome === 'impossible').length
  const { conflict, unlocks } = asked === null ? { conflict: [], unlocks: [] } : finish(whyNot(asked, null, allowanceFor(count)))
  const days = answered?.answer.outcome === 'impossible' ? answered.answer.days : []
  return {
    id,
    outcome: 'impossible',
    because:
      conflict.length > 0
        ? conflict.map((what) => ({ what, text: factSentence(what, names) }))
        : days.flatMap(({ breaches }) => breaches.map((what) => ({ what, text: breachSentence(what, names.titleOf) }))),
    unlocks: unlocks.map(({ remedies, plan }) => ({ what: remedies, text: remediesSentence(remedies, names), score: plan.score })),
  }
}

function allowanceFor(courses: number): Allowance {
  const share = Math.min(1, explainedAtLength / Math.max(1, courses))
  const { conflict, smaller, single, pairs } = usualAllowance
  return {
    conflict: Math.max(60, Math.ceil(conflict * share)),
    smaller: Math.floor(smaller * share),
    single: Math.max(40, Math.ceil(single * share)),
    pairs: Math.floor(pairs * share),
  }
}
