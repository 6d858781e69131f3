/** Knows what a toast says about a verdict; refuses to know who asked. */
import type { CourseOutcome } from '../desk/outcome'
import type { CourseCommand } from '../domain/course/commands'
import type { Protocol } from '../domain/protocol/protocol'
import type { ToastContent } from '../ui/toasts'
import { doneSentence } from '../ui/wording/command-words'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { failureSentence } from './storage-sentence'
import { noTitles, titlesOf } from './titles'

export function verdictWords(command: CourseCommand, outcome: CourseOutcome, protocol: Protocol | undefined): ToastContent {
  const titleOf = protocol === undefined ? noTitles : titlesOf(protocol)
  switch (outcome.verdict) {
    case 'accepted':
      return { tone: 'done', title: doneSentence(command, titleOf) }
    case 'failed':
      return { tone: 'refused', title: 'Not saved.', text: failureSentence(outcome) }
    case 'refused': {
      const [first, ...more] = refusalSentences(outcome.refusal, titleOf)
      return { tone: 'refused', title: first ?? 'Refused.', text: more.join(' ') || undefined }
    }
  }
}
