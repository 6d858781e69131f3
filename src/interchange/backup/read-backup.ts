/** Knows how a backup is read line by line, and names what is wrong with each; refuses to know whether its histories hold. */
import { type Backup, type BackupDraft, type BackupFault, type BackupHead, type BackupRead, type RunningDigest, backupFormat } from './backup'
import type { WrittenRow } from '../stored/row-form'
import { type BackupEnd, type BackupLine, readEnd, readHead, readLine } from './backup-line-form'

export interface BackupReader {
  /** The next line, without what ends it. */
  readonly take: (line: string) => void
  /** Whether nothing that follows can change the verdict. */
  readonly isOver: () => boolean
  readonly end: () => BackupRead
}

/** More faults than these are not named. */
const mostFaults = 50
const closing = '],"end":'
const formatName = backupFormat.split('/')[0]

interface OpenStream {
  readonly stream: string
  readonly rows: WrittenRow[]
  readonly holds: boolean
  readonly line: number
  readonly of: number
}

export function createBackupReader(digest: RunningDigest): BackupReader {
  const faults: BackupFault[] = []
  const streams = new Map<string, OpenStream>()
  let last: OpenStream | null = null
  /** Whether the line that should have said whose rows follow could not be read: that is said once, not for each of them. */
  let isNameless = false
  const preferences = new Map<string, unknown>()
  const drafts: BackupDraft[] = []
  const ids = new Set<string>()
  let head: BackupHead | null = null
  let line = 0
  let lastText = 0
  let closed = false
  let isOver = false

  const open = (): OpenStream | null => last
  const within = () => open()?.stream ?? null
  const blame = (fault: BackupFault) => {
    if (faults.length < mostFaults) faults.push(fault)
  }
  /** Of a line that is no row, for it stands in no history. */
  const misshapen = (text: string, path = '') => blame({ code: 'misshapen', line, stream: null, path, text })
  const misshapenRow = (text: string, path: string) => {
    if (!isNameless) blame({ code: 'misshapen', line, stream: within(), path, text })
  }
  const nameless = (text: string, path: string) => {
    misshapen(text, path)
    isNameless = true
    last = null
  }

  const takeHead = (text: string) => {
    const value = jsonOf(`${text}]}`) ?? jsonOf(text)
    const found = readHead(value)
    isOver = !found.ok
    if (found.ok) head = found.value
    else blame(headFault(value, text) ?? { code: 'misshapen', line, stream: null, ...found.fault })
  }

  const putRow = (row: WrittenRow) => {
    const own = open()
    if (isNameless) return
    if (own?.stream !== row.stream) misshapenRow('This row belongs to another history.', 'row.stream')
    else if (ids.has(row.id)) misshapenRow('Another row of the file bears this id.', 'row.id')
    else {
      ids.add(row.id)
      own.rows.push(row)
    }
  }

  const put = (found: BackupLine) => {
    if (found.kind === 'row') putRow(found.row)
    else if (found.kind === 'draft') drafts.push(found.draft)
    else if (found.kind === 'preference') {
      if (preferences.has(found.key)) misshapen('This stands in the file already.', 'preference')
      else preferences.set(found.key, found.value)
    } else if (streams.has(found.stream)) nameless('This history stands in the file already.', 'stream')
    else {
      isNameless = false
      last = { stream: found.stream, rows: [], holds: found.holds, line, of: found.rows }
      streams.set(found.stream, last)
    }
  }

  const takeLine = (text: string) => {
    const value = jsonOf(text.endsWith(',') ? text.slice(0, -1) : text)
    const found = value === undefined ? null : readLine(value, open()?.holds !== false)
    if (found === null) blame({ code: 'no-json', line, stream: within() })
    else if (found.ok) put(found.value)
    else if (hasMember(value, 'row')) misshapenRow(found.fault.text, found.fault.path)
    else if (hasMember(value, 'stream')) nameless(found.fault.text, found.fault.path)
    else misshapen(found.fault.text, found.fault.path)
  }

  const takeEnd = (text: string) => {
    const value = jsonOf(text.slice(closing.length, -1))
    if (value === undefined || !text.endsWith('}}')) {
      blame({ code: 'no-json', line, stream: null })
      return
    }
    closed = true
    const found = readEnd(value)
    if (!found.ok) blame({ code: 'misshapen', line, stream: null, path: ['end', found.fault.path].join('.'), text: found.fault.text })
    else if (!isAsCounted(found.value)) blame({ code: 'altered', line })
  }

  const isAsCounted = (end: BackupEnd): boolean => {
    const all = [...streams.values()]
    for (const { stream, rows, of, line: at } of all) if (rows.length !== of) blame({ code: 'rows-lost', line: at, stream, rows: rows.length, of })
    const rows = all.reduce((sum, own) => sum + own.rows.length, 0)
    if (end.digest !== digest.end()) return false
    // Where a line was refused, fewer things were read than stand there, and that is said already.
    return faults.length > 0 || (end.streams === all.length && end.rows === rows && end.preferences === preferences.size && end.drafts === drafts.length)
  }

  return {
    take(text) {
      line += 1
      if (isOver || (text.trim() === '' && (closed || head === null))) return
      lastText = line
      if (closed) misshapen('Nothing may follow the line that closes the file.')
      else if (head !== null && text.startsWith(closing)) takeEnd(text)
      else {
        if (head === null) takeHead(text)
        else takeLine(text)
        digest.take(`${text}\n`)
      }
    },
    isOver: () => isOver,
    end() {
      if (head === null && faults.length === 0) faults.push({ code: 'foreign' })
      else if (!closed && !isOver) {
        const latest = faults.at(-1)
        // A line cut through is what the cut left of it.
        if (latest?.code === 'no-json' && latest.line === lastText) faults.pop()
        faults.unshift({ code: 'truncated', line: lastText, stream: within() })
      }
      const backup: Backup | null = head === null ? null : { ...head, streams: [...streams.values()].map(({ stream, rows, holds }) => ({ stream, rows, holds })), preferences, drafts }
      const [first, ...others] = faults
      if (first !== undefined) return { ok: false, faults: [first, ...others], remains: backup }
      return backup === null ? { ok: false, faults: [{ code: 'foreign' }], remains: null } : { ok: true, backup }
    },
  }
}

function hasMember(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}

/** What is no JSON comes out as undefined. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Why a file that does not begin as a backup of this form is none; undefined where it says that it is one. */
function headFault(value: unknown, text: string): BackupFault | undefined {
  // Also where the first line itself was cut, or a later version begins it in another way.
  const named = /^\uFEFF?\{"format":"([\w-]+)\/(\d+)"/.exec(text)
  if (named?.[1] !== formatName) return { code: 'foreign' }
  const format = `${named?.[1] ?? ''}/${named?.[2] ?? ''}`
  if (format !== backupFormat) return { code: 'newer', format }
  if (typeof value !== 'object' || value === null) return { code: 'truncated', line: 1, stream: null }
  return 'seal' in value && value.seal !== 'none' ? { code: 'sealed' } : undefined
}
