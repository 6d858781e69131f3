/** Knows what the record tells of each deviation: what was planned, allowed and done, why, by whom, and what people made of it; refuses to class any. */
import type { Deviation } from '../../domain/course/deviations/deviation'
import { wallTimeAt } from '../../domain/time/zone'
import { besideEachOther, deviationTitle, gradeNames, outdatedGrade, writtenBy } from '../../ui/wording/deviation-words'
import { dayAndTime } from '../../ui/wording/format'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import { inPieces, piece } from './in-pieces'
import type { DeviationBox } from './record-part'

/** One box for each, numbered in their order; a very long reason goes on in a box of its own. */
export function deviationBoxesOf(deviations: readonly Deviation[], titleOf: TitleOf, zone: string, large: boolean): readonly DeviationBox[] {
  const most = large ? piece.large : piece.usual
  return deviations.flatMap((deviation, index) => {
    const { session, fact, reason } = deviation
    const title = `${index + 1}. ${nameOf(session, titleOf)}: ${deviationTitle(fact)}`
    const [why, ...rest] = inPieces(reason.trim(), most)
    const { planned, allowed, actual } = besideEachOther(deviation, titleOf)
    const facts = [planned === '' ? '' : `Planned: ${planned}.`, allowed === '' ? '' : `Allowed: ${allowed}.`, actual === '' ? '' : `Actual: ${actual}.`]
    const first: DeviationBox = {
      title,
      lines: [
        facts.filter((text) => text !== '').join(' '),
        why === undefined ? 'No reason was given.' : `Reason: ${why}`,
        ...(rest.length === 0 ? [] : ['The reason goes on in the next box.']),
        `Recorded: ${writtenBy(deviation, zone)}.`,
      ],
    }
    const more = rest.map((text): DeviationBox => ({ title: `${title} (reason, continued)`, lines: [text] }))
    const judged = assessed(deviation, zone)
    const isShort = judged.join('').length < most / 2
    const own = isShort ? [{ ...first, lines: [...first.lines, ...judged] }, ...more] : [first, ...more]
    return isShort ? own : [...own, ...assessmentBoxes(title, judged, most)]
  })
}

function assessmentBoxes(title: string, judged: readonly string[], most: number): readonly DeviationBox[] {
  return judged.flatMap((text) => inPieces(text, most)).map((text) => ({ title: `${title} (assessment)`, lines: [text] }))
}

function assessed(deviation: Deviation, zone: string): readonly string[] {
  const { assessment, isOutdated } = deviation
  if (assessment === null) return ['Not assessed yet.']
  const { grade, reason, action, by, at } = assessment
  const wall = wallTimeAt(Date.parse(at), zone)
  return [
    `Class: ${isOutdated ? outdatedGrade(deviation) : gradeNames[grade]}. ${reason}`,
    action === '' ? 'No corrective action.' : `Corrective action: ${action}`,
    `Assessed: ${by.name}, ${dayAndTime(wall.day, wall.time)}.`,
  ]
}
