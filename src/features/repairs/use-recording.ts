/** Knows how what happened is entered in the clinic's calendar or the course; refuses to repair anything. */
import { failureSentence } from '../../acts/storage-sentence'
import { type Disruption, recordingOf } from '../../desk/repairing'
import { useDesk } from '../../desk/use-desk'
import { clinicRefusalSentences, refusalSentences } from '../../ui/wording/refusal-sentence'

/** What happened is called this in the clinic's calendar: why somebody is away is nobody's business. */
const absenceName = 'at short notice'

export interface RecordingOf {
  /** Whether there is something to enter that is not there yet. */
  readonly isOpen: boolean
  /** Null once it is entered, or a sentence that says why it was not. */
  readonly record: () => Promise<string | null>
}

export function useRecording(asked: Disruption): RecordingOf {
  const desk = useDesk()
  const recording = recordingOf(desk.book, asked, absenceName)
  return {
    isOpen: recording !== null,
    async record() {
      if (recording === null) return null
      if (recording.in === 'clinic') {
        const outcome = await desk.performClinic(recording.command)
        if (outcome.verdict === 'accepted') return null
        return outcome.verdict === 'failed' ? failureSentence(outcome) : clinicRefusalSentences(outcome.refusal).join(' ')
      }
      const outcome = await desk.perform(recording.courseId, recording.command)
      if (outcome.verdict === 'accepted') return null
      return outcome.verdict === 'failed' ? failureSentence(outcome) : refusalSentences(outcome.refusal, () => undefined).join(' ')
    },
  }
}
