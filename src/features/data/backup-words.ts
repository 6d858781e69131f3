/** Knows how what a backup holds, and what came of comparing it, is said; claims no more than was done. */
import type { BackupMade } from '../../desk/backup/make-backup'
import type { Compared } from '../../desk/backup/compare-with-here'
import type { FileContent } from '../../desk/backup/read-file'
import type { Restored } from '../../desk/backup/restore'
import { counted, listOf } from '../../ui/wording/format'

type Made = Extract<BackupMade, { made: 'backup' }>

/** "412 rows of 30 courses and of the clinic" */
export function heldInWords({ rows, courses, hasClinic }: Pick<Made, 'rows' | 'courses' | 'hasClinic'>): string {
  const whose = [...(courses > 0 || !hasClinic ? [counted(courses, 'course', 'courses')] : []), ...(hasClinic ? ['the clinic'] : [])]
  return `${counted(rows, 'row', 'rows')} of ${whose.join(' and of ')}`
}

export function readBackSentence(made: Made): string {
  const { rows, compared, drafts } = made
  const which = compared.rows === rows ? 'each' : `${compared.rows} of them`
  const others = drafts === 0 ? '' : ` ${counted(drafts, 'text', 'texts')} typed and not noted ${drafts === 1 ? 'stands' : 'stand'} in it too, and ${drafts === 1 ? 'is' : 'are'} not compared.`
  return `Read back before the browser got it: ${heldInWords(made)}, ${which} compared with what is stored here.${others}`
}

export function notWholeSentence(count: number): string {
  const what = count === 1 ? 'One history' : `${count} histories`
  return `${what} did not hold when the backup was made: what could be read of ${count === 1 ? 'it' : 'them'} stands in the file, and cannot be restored from it.`
}

/** What the saved file says beside what is stored here now. */
export function checkedSentences({ streams }: FileContent, { rows, rowsSince, grown, onlyHere, onlyThere, apart }: Compared): readonly string[] {
  const courses = streams.filter(({ state }) => state.kind === 'course').length
  const held = `The file is whole: ${heldInWords({ rows: streams.reduce((sum, own) => sum + own.rows.length, 0), courses, hasClinic: courses < streams.length })}.`
  const isBehind = grown.length + onlyHere.length > 0
  const since = [
    ...(grown.length > 0 ? [`${counted(rowsSince, 'change', 'changes')} in ${counted(grown.length, 'history', 'histories')}`] : []),
    ...(onlyHere.length > 0 ? [counted(onlyHere.length, 'history that is new', 'histories that are new')] : []),
  ]
  const others = [
    ...(onlyThere.length > 0 ? [`${counted(onlyThere.length, 'history', 'histories')} that this device has not`] : []),
    ...(apart.length > 0 ? [`${counted(apart.length, 'history', 'histories')} with rows that this device has not`] : []),
  ]
  return [
    held,
    ...(others.length > 0 ? [`It holds ${listOf(others)}.`] : [`Every one of its rows is stored here as it stands in the file: ${counted(rows, 'row', 'rows')} compared.`]),
    ...(isBehind ? [`It was written before ${listOf(since)} here. A new backup holds them too.`] : []),
  ]
}

export function restoredSentence({ added, changed, removed }: Extract<Restored, { restored: true }>): string {
  const parts = [
    ...(added > 0 ? [`${counted(added, 'history', 'histories')} added`] : []),
    ...(changed > 0 ? [`${changed} made to stand as in the file`] : []),
    ...(removed > 0 ? [`${removed} taken out`] : []),
  ]
  return parts.length === 0 ? 'No history changed. What the device remembers, or what was typed and not noted, was taken over.' : `${listOf(parts)}.`
}
