/** Knows how a person sees what a backup would bring, and chooses; refuses to bring it. */
import { type Choice, type Oddities, isTaken } from '../../desk/backup/chosen'
import type { ComesAlong } from '../../desk/backup/comes-along'
import { type Prospect, courseThere } from '../../desk/backup/prospect'
import { DefinitionList } from '../../ui/definition-list'
import { Checkbox } from '../../ui/checkbox'
import { Flag } from '../../ui/flag'
import { RadioGroup } from '../../ui/radio-group'
import { counted, listOf, placeOf, sentenceCase } from '../../ui/wording/format'
import { ComesAlongList } from './comes-along-list'
import { GrownApart } from './grown-apart'
import { heldInWords, notWholeSentence } from './backup-words'
import styles from './data.module.css'
import { RestoreGroups, goesSentence } from './restore-groups'
import { useWhen } from './use-when'

export interface RestorePreviewProps {
  readonly prospect: Prospect
  readonly choice: Choice
  readonly odd: Oddities
  readonly along: ComesAlong
  readonly onChoice: (choice: Choice) => void
}

/** Named codes are few enough to be read. */
const few = 8

export function RestorePreview({ prospect, choice, odd, along, onChoice }: RestorePreviewProps) {
  const when = useWhen()
  const { content, courses, clinic, onlyHere } = prospect
  const all = besides(prospect)
  const samples = courses.filter((beside) => courseThere(beside)?.sample === true).length
  const isEmptyHere = onlyHere.length === 0 && all.every(({ relation }) => relation.is === 'new')
  const newSamples = courses.filter((beside) => beside.relation.is === 'new' && courseThere(beside)?.sample === true).length
  const rows = content.streams.reduce((sum, own) => sum + own.rows.length, 0)
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Written', detail: sentenceCase(when(content.writtenAt)) },
          { term: 'Holds', detail: `${heldInWords({ rows, courses: courses.length, hasClinic: clinic !== null })}${samples > 0 ? `; ${samples} of the courses are sample` : ''}. Every row was checked.` },
        ]}
      />
      {!isEmptyHere && (
        <RadioGroup
          label="How"
          value={choice.way}
          onChange={(way) => onChoice({ ...choice, way })}
          choices={[
            { id: 'merge', label: 'Add what is missing here', detail: 'Nothing that was recorded here goes, unless you choose so below.' },
            { id: 'replace', label: 'Replace everything', detail: `Afterwards only what the file holds is here. ${goesSentence(prospect)}` },
          ]}
        />
      )}
      {bringsNothing(prospect, choice, along) ? <p>Everything in this file stands here already. There is nothing to restore.</p> : null}
      <RestoreGroups prospect={prospect} choice={choice} />
      <ComesAlongList along={along} prospect={prospect} />
      {choice.way === 'merge' && <GrownApart besides={all.filter(({ relation }) => relation.is === 'apart' || relation.is === 'hurt-here')} theirs={choice.theirs} onTheirs={(theirs) => onChoice({ ...choice, theirs })} />}
      {choice.way === 'merge' && !isEmptyHere && newSamples > 0 && (
        <Checkbox isChecked={choice.withSample} onChange={(withSample) => onChoice({ ...choice, withSample })} detail="Everybody in them is invented.">
          Add the {counted(newSamples, 'sample course', 'sample courses')} of the file too
        </Checkbox>
      )}
      <ul className={styles.remarks}>
        {remarks(odd, content).map(({ tone, said }) => (
          <li key={said}>
            <Flag tone={tone} icon="warning">
              {said}
            </Flag>
          </li>
        ))}
      </ul>
    </>
  )
}

function remarks({ zones, isZoneUnknown, codesTwice, strangers }: Oddities, { notWhole }: Prospect['content']) {
  return [
    ...(zones === null
      ? []
      : [{ tone: 'bad' as const, said: `The clinic here keeps the time of ${placeOf(zones.here)} and the one in the file that of ${placeOf(zones.there)}. Courses of the one cannot stand under the clock of the other: their times would be read wrongly.` }]),
    ...(isZoneUnknown ? [{ tone: 'warn' as const, said: 'This file has no clinic that holds, so it does not say in which zone the times of its courses are kept. Restore them only if you know that it is the zone here.' }] : []),
    ...(codesTwice.length === 0 ? [] : [{ tone: 'warn' as const, said: `Two running courses would bear the code ${named(codesTwice)}. Correct one of them afterwards.` }]),
    ...(strangers.length === 0
      ? []
      : [{ tone: 'warn' as const, said: `${counted(strangers.length, 'course has', 'courses have')} sessions ahead with people or rooms that the clinic does not know: ${named(strangers)}. They are marked as conflicts.` }]),
    ...(notWhole.length === 0 ? [] : [{ tone: 'warn' as const, said: notWholeSentence(notWhole.length) }]),
  ]
}

function named(codes: readonly string[]): string {
  return codes.length <= few ? listOf(codes) : `${codes.slice(0, few).join(', ')} and ${codes.length - few} more`
}

function besides({ courses, clinic }: Prospect) {
  return clinic === null ? courses : [clinic, ...courses]
}

/** Whether nothing would stand otherwise afterwards: no history, nothing remembered, nothing typed. */
export function bringsNothing(prospect: Prospect, choice: Choice, { preferences, drafts }: ComesAlong): boolean {
  if (preferences.size + drafts.length > 0) return false
  return !besides(prospect).some((beside) => isTaken(beside, choice)) && (choice.way === 'merge' || prospect.onlyHere.length === 0)
}
