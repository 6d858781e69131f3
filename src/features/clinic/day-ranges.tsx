/** Knows named stretches of days as rows to edit, the past ones folded away; refuses to know who is away or what is closed. */
import { useDesk } from '../../desk/use-desk'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { TextField } from '../../ui/text-field'
import { type DraftDays, newDays, withPart, without } from './clinic-draft'
import styles from './day-ranges.module.css'
import { useAdded } from './use-added'
import type { Editing } from './use-clinic-form'

export interface DayRangesProps {
  /** What the stretches are, such as "Time off of Ana". */
  readonly label: string
  readonly ranges: readonly DraftDays[]
  readonly onChange: (ranges: readonly DraftDays[]) => void
  /** Where they stand in the form, such as `therapists.2.away`. */
  readonly path: string
  readonly faultAt: Editing['faultAt']
  /** What one of them is called, such as "absence". */
  readonly one: string
  readonly addWords: string
  /** Whose they are, heard with the button that adds; none where the card says it. */
  readonly addFor?: string
  readonly nameHint: string
  readonly isNameRequired?: boolean
}

interface Placed {
  readonly range: DraftDays
  readonly index: number
}

export function DayRanges(props: DayRangesProps) {
  const { label, ranges, onChange, path, faultAt, addWords, addFor } = props
  const desk = useDesk()
  const { note, isNew, hold, focusPlace } = useAdded()
  const rows = {
    ...props,
    isNew,
    onTakeOut: (index: number) => {
      onChange(without(ranges, index))
      focusPlace()
    },
  }
  const placed = ranges.map((range, index) => ({ range, index }))
  const past = placed.filter(({ range }) => range.isPast)
  const ahead = placed.filter(({ range }) => !range.isPast)
  const hasPastFault = past.some(({ index }) => isFaulty(faultAt, `${path}.${index}`))

  return (
    <div role="group" aria-label={label} className={styles.ranges}>
      <Rows {...rows} placed={ahead} />
      <div ref={hold}>
        <Button size="small" icon="plus" onPress={() => onChange([...ranges, newDays(note(desk.newId()))])} aria-label={addFor === undefined ? addWords : `${addWords} for ${addFor}`}>
          {addWords}
        </Button>
      </div>
      {past.length > 0 && (
        <details className={styles.past} open={hasPastFault || undefined}>
          <summary>{past.length === 1 ? '1 in the past' : `${past.length} in the past`}</summary>
          <Rows {...rows} placed={past} />
        </details>
      )}
    </div>
  )
}

interface RowsProps extends DayRangesProps {
  readonly isNew: (key: string) => boolean
  readonly onTakeOut: (index: number) => void
}

function Rows({ placed, ...props }: RowsProps & { readonly placed: readonly Placed[] }) {
  if (placed.length === 0) return null
  return (
    <ul className={styles.rangeList}>
      {placed.map((one) => (
        <li key={one.range.key}>
          <Row {...props} {...one} />
        </li>
      ))}
    </ul>
  )
}

function Row({ range, index, ranges, onChange, path, faultAt, one, nameHint, isNameRequired = false, ...rest }: RowsProps & Placed) {
  const at = `${path}.${index}`
  const fault = faultAt(at)
  const edit = (part: Partial<DraftDays>) => onChange(withPart(ranges, index, part))
  return (
    <div className={styles.range} role="group" aria-label={range.name === '' ? `New ${one}` : range.name}>
      <div className={styles.rangeName}>
        <TextField
          label="Name"
          placeholder={nameHint}
          value={range.name}
          onChange={(name) => edit({ name })}
          error={faultAt(`${at}.name`)}
          isRequired={isNameRequired}
          autoFocus={rest.isNew(range.key)}
          maxLength={80}
        />
      </div>
      <DateField
        label="First day"
        value={range.from}
        // One day is the usual length, so the last follows the first until it is told apart.
        onChange={(from) => edit(range.to === null || range.to === range.from ? { from, to: from } : { from })}
        isRequired
        error={range.from === null ? fault : undefined}
      />
      <DateField label="Last day" value={range.to} onChange={(to) => edit({ to })} isRequired error={range.from === null ? undefined : fault} />
      <div className={styles.rangeActs}>
        <Button
          tone="quiet"
          size="small"
          onPress={() => rest.onTakeOut(index)}
          aria-label={`Take out ${range.name === '' ? `this ${one}` : range.name}`}
        >
          Take out
        </Button>
      </div>
    </div>
  )
}

function isFaulty(faultAt: Editing['faultAt'], path: string): boolean {
  return faultAt(path) !== undefined || faultAt(`${path}.name`) !== undefined
}
