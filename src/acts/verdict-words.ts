/** Knows what a toast says about a verdict; refuses to know who asked. */
import type { CourseOutcome, TogetherItem, TogetherOutcome } from '../desk/outcome'
import type { CourseCommand } from '../domain/course/commands'
import type { Course, CourseId } from '../domain/course/course'
import type { CourseRefusal } from '../domain/course/refusals'
import type { Protocol } from '../domain/protocol/protocol'
import type { ToastContent } from '../ui/toasts'
import { doneSentence } from '../ui/wording/command-words'
import { counted, listOf } from '../ui/wording/format'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { failureSentence } from './storage-sentence'
import { noTitles, titlesOf } from './titles'

export type CourseOf = (id: CourseId) => Course | undefined

export function verdictWords(command: CourseCommand, outcome: CourseOutcome, protocol: Protocol | undefined, courseOf: CourseOf): ToastContent {
  const titleOf = protocol === undefined ? noTitles : titlesOf(protocol)
  switch (outcome.verdict) {
    case 'accepted':
      return { tone: 'done', title: doneSentence(command, titleOf), text: outcome.courses === undefined ? undefined : `${codesOf(outcome.courses, courseOf)}.` }
    case 'failed':
      return { tone: 'refused', title: 'Not saved.', text: failureSentence(outcome) }
    case 'refused': {
      if ('courseId' in outcome) return { tone: 'refused', title: 'Nothing was changed.', text: refusedIn(outcome.courseId, outcome.refusal, courseOf) }
      const [first, ...more] = refusalSentences(outcome.refusal, titleOf)
      return { tone: 'refused', title: first ?? 'Refused.', text: more.join(' ') || undefined }
    }
  }
}

/** What a form says of it that stays open. */
export function faultWords(outcome: Exclude<CourseOutcome, { verdict: 'accepted' }>, protocol: Protocol | undefined, courseOf: CourseOf): string {
  if (outcome.verdict === 'failed') return failureSentence(outcome)
  if ('courseId' in outcome) return refusedIn(outcome.courseId, outcome.refusal, courseOf)
  return refusalSentences(outcome.refusal, protocol === undefined ? noTitles : titlesOf(protocol)).join(' ')
}

/** The same for a change of several courses: how much was done where, or every course it fails in and why. */
export function togetherWords(items: readonly TogetherItem[], outcome: TogetherOutcome, courseOf: CourseOf): ToastContent {
  switch (outcome.verdict) {
    case 'accepted':
      return { tone: 'done', title: togetherDone(items), text: `${codesOf(items.map(({ courseId }) => courseId), courseOf)}.` }
    case 'failed':
      return { tone: 'refused', title: 'Not saved.', text: failureSentence(outcome) }
    case 'refused':
      return { tone: 'refused', title: 'Nothing was changed.', text: togetherRefusals(items, outcome.refusals, courseOf).join(' ') }
  }
}

/** One text for each course that stands in the way, its code first; a new course is named by the code it was to bear. */
export function togetherRefusals(
  items: readonly TogetherItem[],
  refusals: Extract<TogetherOutcome, { verdict: 'refused' }>['refusals'],
  courseOf: CourseOf,
): readonly string[] {
  return refusals.map(({ index, courseId, refusal }) => {
    const command = items[index]?.command
    return refusedIn(courseId, refusal, courseOf, command?.type === 'AdoptPlan' ? command : undefined)
  })
}

function togetherDone(items: readonly TogetherItem[]): string {
  const moved = items.reduce((sum, { command }) => sum + (command.type === 'ReplanSessions' ? command.slots.length : 0), 0)
  const adopted = items.filter(({ command }) => command.type === 'AdoptPlan').length
  const deeds = [
    ...(adopted === 0 ? [] : [`${counted(adopted, 'plan', 'plans')} adopted`]),
    ...(moved === 0 ? [] : [`${counted(moved, 'session', 'sessions')} moved`]),
  ]
  return deeds.length === 0 ? 'Done.' : `Done: ${listOf(deeds)}.`
}

function refusedIn(id: CourseId, refusal: CourseRefusal, courseOf: CourseOf, adopting?: Extract<CourseCommand, { type: 'AdoptPlan' }>): string {
  const course = courseOf(id) ?? adopting
  const sentences = refusalSentences(refusal, course === undefined ? noTitles : titlesOf(course.protocol)).join(' ')
  return course === undefined ? sentences : `${course.patient.code}: ${sentences}`
}

function codesOf(ids: readonly CourseId[], courseOf: CourseOf): string {
  return listOf([...new Set(ids)].map((id) => courseOf(id)?.patient.code ?? '').filter((code) => code !== ''))
}
