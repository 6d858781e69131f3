/** Knows how far the planner is, how good the best plans are and how much better any could be; refuses to know how they are found. */
import { useEffect, useRef, useState } from 'react'
import type { RunState } from '../../../desk/clinic-planning/clinic-run'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ProgressBar } from '../../../ui/progress-bar'
import { counted } from '../../../ui/wording/format'
import { gapSentence, points } from './score-words'
import progress from './progress.module.css'
import styles from './several.module.css'

export interface ProgressCardProps {
  readonly state: RunState
  readonly courses: number
  /** Ends the search with the best so far; with none yet, without any. */
  readonly onStop: () => void
}

/** How often the progress is said aloud on the way. */
const steps = 4

export function ProgressCard({ state, courses, onStop }: ProgressCardProps) {
  const { done, score, leftOut, bound } = state.progress
  const hasBest = score < Infinity && leftOut < courses
  const isChecking = state.phase !== 'searching'
  const [isStopping, setStopping] = useState(false)
  const stop = useRef<HTMLDivElement>(null)

  useEffect(() => {
    stop.current?.querySelector('button')?.focus()
  }, [])

  const step = Math.floor(done * steps)
  const said = isChecking
    ? 'Checking the plans against every rule.'
    : step === 0 || !hasBest
      ? `Planning ${counted(courses, 'course', 'courses')}.`
      : `${(step * 100) / steps} percent.`

  return (
    <Card title={isChecking ? 'Checking the best plans' : 'Looking for plans'} className={progress.progressCard}>
      <div className={progress.progress}>
        <ProgressBar label="Search" done={isChecking ? 1 : done} of={1} />
        <dl className={progress.figures}>
          <div>
            <dt>Best so far</dt>
            <dd>{hasBest ? points(score) : '–'}</dd>
          </div>
          <div>
            <dt>No plan can score below</dt>
            <dd>{hasBest ? points(Math.min(bound, score)) : '–'}</dd>
          </div>
          <div>
            <dt>Left out</dt>
            <dd>{hasBest ? `${leftOut} of ${courses}` : '–'}</dd>
          </div>
        </dl>
        <p className={styles.gap}>{hasBest ? gapSentence(score, bound, leftOut) : 'Looking at what each course could have by itself.'}</p>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <div ref={stop} className={styles.acts}>
          <Button
            isPending={isChecking || isStopping}
            onPress={() => {
              setStopping(true)
              onStop()
            }}
          >
            {hasBest ? 'Stop and keep the best' : 'Stop'}
          </Button>
          <p className={styles.quiet}>{isChecking ? 'Every plan is checked against every rule once more.' : 'Lower is better. The best only ever gets better; nothing is booked.'}</p>
        </div>
      </div>
    </Card>
  )
}
