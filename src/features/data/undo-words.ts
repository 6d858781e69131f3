/** Knows how what stands in the way of taking a restore back, or would go with it, is said; refuses to decide on it. */
import type { Undoing } from '../../desk/backup/undo-restore'
import { counted, listOf, placeOf } from '../../ui/wording/format'

/** Named codes are few enough to be read. */
const few = 8

/** What a person has to hear before it is taken back; none where nothing was done since. */
export function lookSentences({ since, odd: { opened, codesTwice } }: Undoing): readonly string[] {
  return [
    ...(since.length === 0 ? [] : [sinceSentence(since)]),
    ...(opened.length === 0 ? [] : [`${counted(opened.length, 'course was', 'courses were')} opened since and ${opened.length === 1 ? 'stays' : 'stay'}: ${named(opened)}.`]),
    ...(codesTwice.length === 0 ? [] : [`Two running courses would bear the code ${named(codesTwice)}. Correct one of them afterwards.`]),
  ]
}

function sinceSentence(since: Undoing['since']): string {
  const rows = since.reduce((sum, own) => sum + own.rows, 0)
  return `Since then ${counted(rows, 'change was', 'changes were')} made in ${counted(since.length, 'history', 'histories')} that it touched. ${rows === 1 ? 'It goes' : 'They go'} with it.`
}

export function lostSentence({ lost }: Undoing): string {
  return lost.length === 0 ? '' : `${counted(lost.length, 'history', 'histories')} did not hold before and cannot be put back as they were.`
}

export function zonesSentence({ counted: own, then }: NonNullable<Undoing['odd']['zones']>): string {
  if (then === null) return 'The clinic would go, and courses that stay would be left without one.'
  return `Courses kept in the time of ${placeOf(own)} would come under a clinic that keeps that of ${placeOf(then)}: their times would be read wrongly.`
}

function named(codes: readonly string[]): string {
  return codes.length <= few ? listOf(codes) : `${codes.slice(0, few).join(', ')} and ${codes.length - few} more`
}
