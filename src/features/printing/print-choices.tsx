/** Knows what a person may choose before printing: paper, sheets, type size, name or code; refuses to know the sheets themselves. */
import { Checkbox, CheckboxGroup } from '../../ui/checkbox'
import { RadioGroup, Segmented } from '../../ui/radio-group'
import { type Paper, paperNames, papers } from '../../print/paper'
import type { SheetKind } from '../../print/sheet'
import styles from './print-preview.module.css'

export interface Choices {
  readonly sheets: readonly SheetKind[]
  readonly large: boolean
  readonly who: 'name' | 'code'
}

export interface PrintChoicesProps {
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
  /** Without a name the code stands on the sheet. */
  readonly hasName: boolean
  /** Without a date there are no months. */
  readonly hasMonths: boolean
}

export function PrintChoices({ paper, onPaper, choices, onChoices, hasName, hasMonths }: PrintChoicesProps) {
  const { sheets, large, who } = choices
  return (
    <div className={styles.choices}>
      <CheckboxGroup
        label="Sheets"
        choices={[
          { id: 'schedule', label: 'Dates', detail: 'Every session with day, time, length, place and people' },
          {
            id: 'months',
            label: 'Months',
            detail: hasMonths ? 'For the wall, without a name' : 'No session has a date yet',
            isDisabled: !hasMonths,
          },
        ]}
        value={sheets}
        onChange={(chosen) => onChoices({ ...choices, sheets: chosen })}
      />
      <Segmented
        label="Paper"
        choices={papers.map((id) => ({ id, label: paperNames[id] }))}
        value={paper}
        onChange={onPaper}
      />
      <Checkbox isChecked={large} onChange={(chosen) => onChoices({ ...choices, large: chosen })} detail="For tired or weak eyes; takes more pages">
        Large type
      </Checkbox>
      <RadioGroup
        label="On the dates"
        choices={[
          { id: 'name', label: 'Name', isDisabled: !hasName, ...(hasName ? {} : { detail: 'No name was given' }) },
          { id: 'code', label: 'Code only' },
        ]}
        value={hasName ? who : 'code'}
        onChange={(chosen) => onChoices({ ...choices, who: chosen })}
      />
    </div>
  )
}
