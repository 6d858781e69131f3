/** Knows how much search is asked for and starts it; refuses to know what is found. */
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { FormError } from '../../../ui/form-error'
import { RadioGroup } from '../../../ui/radio-group'
import { counted, listOf } from '../../../ui/wording/format'
import styles from './several.module.css'
import { type Effort, efforts, useSeveralDraft } from './several-draft'

export interface AskCardProps {
  readonly patients: number
  readonly replanned: number
  /** Running courses that stay as they are. */
  readonly staying: number
  readonly fault: string | undefined
  readonly onStart: () => void
}

export function AskCard({ patients, replanned, staying, fault, onStart }: AskCardProps) {
  const { effort, change } = useSeveralDraft()
  const asked = [
    ...(patients === 0 ? [] : [counted(patients, 'new patient', 'new patients')]),
    ...(replanned === 0 ? [] : [counted(replanned, 'running course', 'running courses')]),
  ]
  return (
    <Card title="Plan them">
      <div className={styles.ask}>
        <p className={styles.lead}>
          {asked.length === 0 ? 'Nobody is to be planned yet. List patients, or tick running courses.' : `${listOf(asked)}${staying === 0 ? '' : `, around ${counted(staying, 'course that stays', 'courses that stay')} as booked`}.`}
        </p>
        <RadioGroup
          label="How long to look"
          choices={[
            { id: 'quick', label: 'Quick', detail: `About ${efforts.quick} seconds.` },
            { id: 'good', label: 'Good', detail: `About ${efforts.good} seconds.` },
            { id: 'thorough', label: 'Thorough', detail: `About ${efforts.thorough} seconds; worth it for a full clinic.` },
          ]}
          value={effort}
          onChange={(next: Effort) => change({ effort: next })}
        />
        <FormError>{fault}</FormError>
        <Button tone="primary" size="large" isWide isDisabled={asked.length === 0} onPress={onStart}>
          Start planning
        </Button>
        <p className={styles.quiet}>Nothing is booked until you adopt the plans. You can stop at any time and keep the best found so far.</p>
      </div>
    </Card>
  )
}
