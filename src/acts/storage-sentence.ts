/** Knows how a fault of storage is said; refuses to know how to mend it. */
import type { Failed } from '../desk/outcome'

/** Says what was not saved and what can be done; nothing was half written. */
export function failureSentence(failed: Failed): string {
  return `Nothing was saved: ${storageSentence(failed.failure)}`
}

/** The fault alone, as the end of a sentence. */
export function storageSentence(failure: Failed['failure']): string {
  switch (failure.code) {
    case 'storage-full':
      return 'this device has no room left. Free some space, then try again.'
    case 'storage-unavailable':
      return 'the browser gives this page no storage. Private windows often do not.'
    case 'closed-by-newer-version':
      return 'a newer version is open in another tab. Reload this one.'
    case 'removed-elsewhere':
      return 'the records were removed from this device in another tab. Reload this one.'
    case 'closed':
      return 'this tab has closed its storage. Reload it.'
    case 'part-not-loaded':
      return 'a part of the app could not be fetched. Reload this page once there is a network.'
    case 'past-is-fixed':
      return 'what is shown here is the past, and nothing in it can be changed.'
    case 'record-damaged':
      return 'a record cannot be read. The Data page can rebuild it from its log.'
    case 'log-damaged':
      return 'a log has a broken link, so its record cannot be rebuilt.'
  }
}
