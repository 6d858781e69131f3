/** Knows what a backup holds once it is read, and what can be wrong with one; refuses to know how it is written down. */
import type { CourseId } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import type { InstantAt } from '../../domain/time/zone'
import type { WrittenRow } from '../stored/row-form'

export const backupFormat = 'eighteen-weeks-backup/1'

export interface BackupStream {
  readonly stream: string
  /** As they were stored: everything each hash was taken over, and the hash. */
  readonly rows: readonly WrittenRow[]
  /** False where the log did not hold when the backup was made: its rows stand there to be read, and are not taken over. */
  readonly holds: boolean
}

/** What was typed and not noted, in words: no form is filled in from a file. */
export interface BackupDraft {
  readonly courseId: CourseId
  readonly session: SessionId | null
  readonly form: string
  readonly about: string
  readonly at: InstantAt
  readonly title: string
  readonly words: readonly string[]
}

export interface BackupHead {
  /** Which version of the app wrote it; empty where that was not known. */
  readonly app: string
  readonly writtenAt: InstantAt
}

export interface Backup extends BackupHead {
  readonly streams: readonly BackupStream[]
  readonly preferences: ReadonlyMap<string, unknown>
  readonly drafts: readonly BackupDraft[]
}

/** Lines count from 1. `stream` is the history that the line stands in, null where in none. */
export type BackupFault =
  /** It is no backup of this app. */
  | { readonly code: 'foreign' }
  /** A later version of the app wrote it, in this form. */
  | { readonly code: 'newer'; readonly format: string }
  /** Its body is sealed in a way this version cannot open. */
  | { readonly code: 'sealed' }
  /** It ends after this line, without the line that closes it. */
  | { readonly code: 'truncated'; readonly line: number; readonly stream: string | null }
  /** The line is no JSON. */
  | { readonly code: 'no-json'; readonly line: number; readonly stream: string | null }
  /** The line says nothing that may stand there; `path` leads to what is wrong in it, and `text` says what. */
  | { readonly code: 'misshapen'; readonly line: number; readonly stream: string | null; readonly path: string; readonly text: string }
  /** A history has fewer rows, or more, than its first line says. */
  | { readonly code: 'rows-lost'; readonly line: number; readonly stream: string; readonly rows: number; readonly of: number }
  /** Counts or digest are not those of what stands above: something was changed, added or taken out. */
  | { readonly code: 'altered'; readonly line: number }

export type BackupRead =
  | { readonly ok: true; readonly backup: Backup }
  | {
      readonly ok: false
      readonly faults: readonly [BackupFault, ...BackupFault[]]
      /** What could be read of it all the same, so that its rows can be told from each other; null where nothing. */
      readonly remains: Backup | null
    }

/** Takes texts in order and ends with the digest of all, as 64 lower-case hex digits. */
export interface RunningDigest {
  readonly take: (text: string) => void
  readonly end: () => string
}
