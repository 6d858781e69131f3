/** Knows how far a plan has come; refuses to skip ahead. */
import { Button } from '../../ui/button'
import styles from './planning.module.css'
import { type Step, steps } from './planning-draft'

export interface StepListProps {
  readonly step: Step
  readonly onStep: (step: Step) => void
  readonly canGo: (step: Step) => boolean
}

const names: Readonly<Record<Step, string>> = {
  patient: 'Patient',
  protocol: 'Protocol',
  people: 'People and days',
  proposal: 'Proposal',
}

export function StepList({ step, onStep, canGo }: StepListProps) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((one) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {canGo(one) ? (
            <Button size="small" tone="quiet" icon="tick" onPress={() => onStep(one)}>
              {names[one]}
            </Button>
          ) : (
            <span>{names[one]}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
