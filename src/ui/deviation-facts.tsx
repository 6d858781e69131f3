/** Draws one deviation as the app wrote it, and what people made of it; refuses to let anybody change a fact. */
import type { ReactNode } from 'react'
import type { Deviation } from '../domain/course/deviations/deviation'
import { wallTimeAt } from '../domain/time/zone'
import { BesideEachOther } from './beside-each-other'
import styles from './deviation-facts.module.css'
import { Flag } from './flag'
import { besideEachOther, deviationTitle, gradeNames, outdatedGrade, writtenBy } from './wording/deviation-words'
import { dayAndTime } from './wording/format'
import { type TitleOf, nameOf } from './wording/title-of'

export interface DeviationFactsProps {
  readonly deviation: Deviation
  readonly titleOf: TitleOf
  readonly zone: string
  /** Whose it is, where the place does not say so. */
  readonly whose?: ReactNode
  /** Depth of its heading, 3 unless told. */
  readonly level?: 2 | 3
  /** What can be done about it. */
  readonly children?: ReactNode
}

export function DeviationFacts({ deviation, titleOf, zone, whose, level = 3, children }: DeviationFactsProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const { session, fact, reason, assessment } = deviation
  return (
    <article className={styles.deviation}>
      <header className={styles.head}>
        <Heading className={styles.title}>
          {whose}
          {whose !== undefined && ', '}
          {nameOf(session, titleOf)}: {deviationTitle(fact)}
        </Heading>
        <Grade deviation={deviation} />
      </header>
      <BesideEachOther {...besideEachOther(deviation, titleOf)} />
      <p className={styles.words}>
        {reason !== '' && <q>{reason}</q>}
        <small>{writtenBy(deviation, zone)}</small>
      </p>
      {assessment !== null && (
        <div className={styles.assessment}>
          <p>
            <b>{gradeNames[assessment.grade]}:</b> {assessment.reason}
          </p>
          {assessment.action !== '' && (
            <p>
              <b>Corrective action:</b> {assessment.action}
            </p>
          )}
          <small>Assessed by {assessmentBy(deviation, zone)}</small>
        </div>
      )}
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </article>
  )
}

function Grade({ deviation }: Pick<DeviationFactsProps, 'deviation'>) {
  const { assessment, isOutdated } = deviation
  if (assessment === null) {
    return (
      <Flag tone="warn" icon="clock">
        Not yet assessed
      </Flag>
    )
  }
  if (isOutdated) {
    return (
      <Flag tone="warn" icon="pencil">
        {outdatedGrade(deviation)}
      </Flag>
    )
  }
  return (
    <Flag tone="plain" icon={assessment.grade === 'major' ? 'warning' : 'tick'}>
      {gradeNames[assessment.grade]}
    </Flag>
  )
}

function assessmentBy({ assessment }: Deviation, zone: string): string {
  if (assessment === null) return ''
  const { by, at } = assessment
  const wall = wallTimeAt(Date.parse(at), zone)
  return `${by.name === '' ? 'somebody' : by.name}, ${dayAndTime(wall.day, wall.time)}`
}
