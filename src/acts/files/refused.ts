/** Knows how it is said that a file could not be made; refuses to know which file. */
import type { Failed } from '../../desk/outcome'
import { failureSentence } from '../storage-sentence'
import type { FileMade } from './file-form'

/** `sentence` names no patient. */
export function refused(sentence: string): FileMade {
  return { made: 'refused', sentence }
}

export function refusedFor(failure: Failed['failure']): FileMade {
  return refused(failureSentence({ verdict: 'failed', failure }))
}

/** What writes the file is fetched only when one is wanted. */
export function notFetched(): FileMade {
  return refusedFor({ code: 'part-not-loaded' })
}
