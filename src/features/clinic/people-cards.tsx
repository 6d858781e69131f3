/** Knows therapists, their hours and their time off, and the other people patients meet; refuses to know what is booked. */
import { OneCalendarFile } from '../../acts/files/calendar-files'
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Segmented } from '../../ui/radio-group'
import { TextField } from '../../ui/text-field'
import { type DraftTherapist, newTherapist, withPart, without } from './clinic-draft'
import styles from './clinic.module.css'
import { DayRanges } from './day-ranges'
import type { AskRemoval } from './removal'
import { useAdded } from './use-added'
import type { Editing } from './use-clinic-form'
import { WeekHours } from './week-hours'

export function TherapistsCard({ draft, change, faultAt, askRemoval }: Editing & { readonly askRemoval: AskRemoval }) {
  const desk = useDesk()
  const { note, isNew, hold, focusPlace } = useAdded()
  const { therapists } = draft
  return (
    <Card title="Therapists" aside={String(therapists.length)}>
      {therapists.length < 2 && <p className={styles.lead}>Preparation, dosing and integration are led by a pair: name two or more.</p>}
      <ul className={styles.members}>
        {therapists.map((therapist, index) => (
          <li key={therapist.id} className={styles.member}>
            <Therapist
              therapist={therapist}
              index={index}
              draft={draft}
              faultAt={faultAt}
              onChange={(part) => change({ therapists: withPart(therapists, index, part) })}
              isNew={isNew(therapist.id)}
              onRemove={() =>
                askRemoval({ what: 'therapist', ...therapist }, () => {
                  change({ therapists: without(therapists, index) })
                  focusPlace()
                })
              }
            />
          </li>
        ))}
      </ul>
      <div ref={hold}>
        <Button icon="plus" onPress={() => change({ therapists: [...therapists, newTherapist(note(desk.newId()))] })}>
          Add a therapist
        </Button>
      </div>
    </Card>
  )
}

interface TherapistProps extends Pick<Editing, 'draft' | 'faultAt'> {
  readonly therapist: DraftTherapist
  readonly index: number
  readonly isNew: boolean
  readonly onChange: (part: Partial<DraftTherapist>) => void
  readonly onRemove: () => void
}

function Therapist({ therapist, index, isNew, draft, faultAt, onChange, onRemove }: TherapistProps) {
  const path = `therapists.${index}`
  const called = therapist.name.trim() === '' ? `therapist ${index + 1}` : therapist.name.trim()
  return (
    <div role="group" aria-label={called} className={styles.fields}>
      <div className={styles.nameRow}>
        <TextField
          label={`Therapist ${index + 1}`}
          value={therapist.name}
          onChange={(name) => onChange({ name })}
          error={faultAt(`${path}.name`)}
          isRequired
          autoFocus={isNew}
          maxLength={80}
        />
        <Button tone="quiet" onPress={onRemove} aria-label={`Remove ${called}`}>
          Remove
        </Button>
      </div>
      <Segmented
        label="Works"
        choices={[
          { id: 'all', label: 'All opening hours' },
          { id: 'own', label: 'Own hours' },
        ]}
        value={therapist.hours === null ? 'all' : 'own'}
        onChange={(works) => onChange({ hours: works === 'all' ? null : draft.open })}
      />
      {therapist.hours !== null && (
        <WeekHours
          label={`Hours of ${called}`}
          week={therapist.hours}
          onChange={(hours) => onChange({ hours })}
          path={`${path}.hours`}
          faultAt={faultAt}
          emptyWord="Not working"
        />
      )}
      <DayRanges
        label={`Time off of ${called}`}
        ranges={therapist.away}
        onChange={(away) => onChange({ away })}
        path={`${path}.away`}
        faultAt={faultAt}
        one="absence"
        addWords="Add time off"
        addFor={called}
        nameHint="Holiday"
      />
      <OneCalendarFile whose={{ of: 'person', id: therapist.id }} name={called} />
    </div>
  )
}

export function RatersCard({ draft, change, faultAt }: Editing) {
  const desk = useDesk()
  const { note, isNew, hold, focusPlace } = useAdded()
  const { raters } = draft
  return (
    <Card title="Raters" aside={raters.length === 0 ? 'none' : String(raters.length)}>
      <p className={styles.lead}>Independent raters whom patients meet and who belong to no pair. Optional.</p>
      <ul className={styles.members}>
        {raters.map((rater, index) => {
          const called = rater.name.trim() === '' ? `rater ${index + 1}` : rater.name.trim()
          return (
            <li key={rater.id} className={styles.nameRow}>
              <TextField
                label={`Rater ${index + 1}`}
                value={rater.name}
                onChange={(name) => change({ raters: withPart(raters, index, { name }) })}
                error={faultAt(`raters.${index}.name`)}
                isRequired
                autoFocus={isNew(rater.id)}
                maxLength={80}
              />
              <Button
                tone="quiet"
                onPress={() => {
                  change({ raters: without(raters, index) })
                  focusPlace()
                }}
                aria-label={`Remove ${called}`}
              >
                Remove
              </Button>
              <OneCalendarFile whose={{ of: 'person', id: rater.id }} name={called} />
            </li>
          )
        })}
      </ul>
      <div ref={hold}>
        <Button icon="plus" onPress={() => change({ raters: [...raters, { id: note(desk.newId()), name: '' }] })}>
          Add a rater
        </Button>
      </div>
    </Card>
  )
}
