/** Knows how a backup is written down, line by line; refuses to know where its rows come from. */
import { type BackupDraft, type BackupHead, type BackupStream, type RunningDigest, backupFormat } from './backup'

export interface BackupWriter {
  readonly stream: (stream: BackupStream) => void
  readonly preference: (key: string, value: unknown) => void
  readonly draft: (draft: BackupDraft) => void
  /** The whole text. */
  readonly end: () => string
}

/** For whoever opens the file without the app. */
const about =
  'Everything the app Eighteen Weeks kept on one device. Each line below is one thing: a history and how many rows it has, then its rows in order, each bound to the one before by "previous" and "hash" (SHA-256 of the rest of the row, as JSON with sorted keys); preferences; what was typed and not noted. The last line counts them and bears the SHA-256 of all lines above it.'

/**
 * One JSON object whose lines can be read one by one: the first opens it, the last closes it. Texts are UTF-8, lines end with a
 * line feed. `seal` says how the lines between are closed; "none" is the one way there is.
 */
export function createBackupWriter({ app, writtenAt }: BackupHead, digest: RunningDigest): BackupWriter {
  const lines: string[] = []
  const counts = { streams: 0, rows: 0, preferences: 0, drafts: 0 }
  // Held back until it is known whether a comma follows it.
  let last = JSON.stringify({ format: backupFormat, about, app, writtenAt, seal: 'none', lines: [] }).slice(0, -2)
  const close = (line: string) => {
    lines.push(line)
    digest.take(`${line}\n`)
  }
  const put = (line: unknown) => {
    close(lines.length === 0 ? last : `${last},`)
    last = JSON.stringify(line)
  }
  return {
    stream({ stream, rows, holds }) {
      counts.streams += 1
      counts.rows += rows.length
      put({ stream, rows: rows.length, holds })
      for (const row of rows) put({ row })
    },
    preference(key, value) {
      counts.preferences += 1
      put({ preference: key, value })
    },
    draft(draft) {
      counts.drafts += 1
      put({ draft })
    },
    end() {
      close(last)
      return [...lines, `],"end":${JSON.stringify({ ...counts, digest: digest.end() })}}`, ''].join('\n')
    },
  }
}
