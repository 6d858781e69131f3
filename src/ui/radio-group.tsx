/** Knows a choice of one where all choices are seen, as a list or as joined segments; refuses to know what is chosen. */
import type { ReactNode } from 'react'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import styles from './choice.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import field from './field.module.css'

export interface RadioChoice<Id extends string> {
  readonly id: Id
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly isDisabled?: boolean
}

export interface RadioGroupProps<Id extends string> extends FieldProps {
  readonly choices: readonly RadioChoice<Id>[]
  /** Null while nothing is chosen. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
}

/** One below the other, each with room for a second line. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  return (
    <Group {...props}>
      <div className={styles.choices}>
        {props.choices.map(({ id, label, detail, isDisabled = false }) => (
          <Radio key={id} value={id} isDisabled={isDisabled} className={styles.choice ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              {label}
              {detail !== undefined && <small className={styles.detail}>{detail}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </Group>
  )
}

/** Side by side in one frame, for two to five short choices. */
export function Segmented<Id extends string>(props: RadioGroupProps<Id>) {
  return (
    <Group {...props} orientation="horizontal">
      <div className={styles.segments}>
        {props.choices.map(({ id, label, isDisabled = false }) => (
          <Radio key={id} value={id} isDisabled={isDisabled} className={styles.segment ?? ''}>
            {label}
          </Radio>
        ))}
      </div>
    </Group>
  )
}

interface GroupProps<Id extends string> extends RadioGroupProps<Id> {
  readonly orientation?: 'horizontal' | 'vertical'
  readonly children: ReactNode
}

function Group<Id extends string>({ choices, value, onChange, orientation = 'vertical', children, ...rest }: GroupProps<Id>) {
  return (
    <AriaRadioGroup
      {...ariaOf(rest)}
      className={field.field ?? ''}
      orientation={orientation}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <FieldLabel {...rest} />
      {children}
      <FieldNotes {...rest} />
    </AriaRadioGroup>
  )
}
