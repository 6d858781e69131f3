/** Knows how it is said why a patient was left out and what would help; refuses to change anybody’s plan. */
import { titlesOf } from '../../../acts/titles'
import type { PlannedCourse } from '../../../desk/clinic-planning/clinic-plan'
import { useWhyLeftOut } from '../../../desk/clinic-planning/use-why-left-out'
import { useNow } from '../../../desk/use-desk'
import type { WhyNot } from '../../../desk/why-not'
import { type Clinic, roomName, therapistName } from '../../../domain/clinic/clinic'
import { Button } from '../../../ui/button'
import { factSentence } from '../../../ui/wording/fact-sentence'
import type { Names } from '../../../ui/wording/fact-words'
import { remediesSentence } from '../../../ui/wording/remedy-sentence'
import type { PlansFound } from './several-draft'
import changes from './changes.module.css'

export interface LeftOutReasonProps {
  readonly clinic: Clinic
  readonly course: Extract<PlannedCourse, { outcome: 'left-out' }>
  readonly found: PlansFound
  readonly codes: ReadonlyMap<string, string>
  readonly onChangeWish: (id: string) => void
}

export function LeftOutReason({ clinic, course, found: plans, codes, onChangeWish }: LeftOutReasonProps) {
  const { today } = useNow()
  const found = useWhyLeftOut(plans.question, plans.answers, codes, course.id, today)
  const why = found === 'unknown' ? null : found
  const names: Names = { titleOf: titlesOf(course.protocol), therapist: (id) => therapistName(clinic, id), room: (id) => roomName(clinic, id) }
  return (
    <div className={changes.why}>
      <p role="status">{leadOf(found)}</p>
      {why !== null && why.conflict.length > 0 && (
        <ul className={changes.facts} aria-label="What stands in the way">
          {[...new Set(why.conflict.map((fact) => factSentence(fact, names)))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {why !== null && why.unlocks.length > 0 && (
        <>
          <p>Each of these would be enough:</p>
          <ul className={changes.unlocks} aria-label="What would make it possible">
            {why.unlocks.map(({ remedies, plan }, index) => (
              <li key={index}>
                {remediesSentence(remedies, names)} <small>score {plan.score}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button size="small" onPress={() => onChangeWish(course.id)}>
          Change what is asked for <bdi>{course.code}</bdi>
        </Button>
      </div>
    </div>
  )
}

function leadOf(why: WhyNot | 'unknown' | null): string {
  if (why === 'unknown') return 'The reason could not be found out, by a fault of the app.'
  if (why === null) return 'Looking for what stands in the way.'
  if (why.conflict.length > 0) return 'Beside the plans of all others, these hold together and leave no plan:'
  return 'By itself this course could be planned beside the others now. Planning again, or for longer, may find it.'
}
