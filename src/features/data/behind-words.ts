/** Knows what is said where something was written that this page cannot show; refuses to say that nothing was. */
import { storageSentence } from '../../acts/storage-sentence'
import type { Failed } from '../../desk/outcome'

/** The rest of a message; empty where the page shows what was written. */
export function behindWords(behind: Failed['failure'] | undefined): string {
  return behind === undefined ? '' : ` It is written, but this page cannot show it until it is loaded again: ${storageSentence(behind)}`
}
