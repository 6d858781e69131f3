/** Knows what left the plan of one course, and the way to assess it; refuses to change what the app wrote. */
import { useMemo, useState } from 'react'
import { useAssessing } from '../../acts/use-assessing'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { deviationsOf, isToAssess } from '../../domain/course/deviations/deviations-of'
import type { Day } from '../../domain/time/day'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DeviationFacts } from '../../ui/deviation-facts'
import { deviationTitle } from '../../ui/wording/deviation-words'
import { type TitleOf, nameOf } from '../../ui/wording/title-of'
import styles from './course.module.css'

export interface DeviationsCardProps {
  readonly course: Course
  readonly clinic: Clinic
  readonly today: Day
  readonly titleOf: TitleOf
}

const shortList = 5

export function DeviationsCard({ course, clinic, today, titleOf }: DeviationsCardProps) {
  const deviations = useMemo(() => deviationsOf(course, { today, zone: clinic.zone }), [course, today, clinic.zone])
  const [showsAll, setShowsAll] = useState(false)
  const { assess, dialog } = useAssessing()
  const open = deviations.filter(isToAssess).length
  const shown = showsAll ? deviations : deviations.slice(0, shortList)
  return (
    <Card title="Deviations" aside={open === 0 ? String(deviations.length) : `${deviations.length} · ${open} to assess`}>
      {deviations.length === 0 && <p className={styles.quiet}>None so far.</p>}
      <ul className={styles.deviations}>
        {shown.map((deviation) => (
          <li key={`${deviation.session} ${deviation.id}`}>
            <DeviationFacts deviation={deviation} titleOf={titleOf} zone={clinic.zone}>
              <Button
                size="small"
                aria-label={`${deviation.assessment === null ? 'Assess' : 'Correct the assessment'}: ${nameOf(deviation.session, titleOf)}, ${deviationTitle(deviation.fact)}`}
                onPress={() => assess({ courseId: course.id, deviation, titleOf, clinic })}
              >
                {deviation.assessment === null ? 'Assess' : 'Correct the assessment'}
              </Button>
            </DeviationFacts>
          </li>
        ))}
      </ul>
      {deviations.length > shortList && (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'The latest only' : `All ${deviations.length} deviations`}
        </Button>
      )}
      {dialog}
    </Card>
  )
}
