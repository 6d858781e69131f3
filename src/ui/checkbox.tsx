/** Knows one thing to tick, alone or in a group; refuses to know what follows from it. */
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import field from './field.module.css'
import { Icon } from './icon'
import styles from './choice.module.css'

export interface CheckboxProps {
  readonly children: ReactNode
  /** A second, quieter line. */
  readonly detail?: ReactNode
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean
}

export function Checkbox({ children, detail, isChecked, onChange, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox className={styles.choice ?? ''} isSelected={isChecked} onChange={onChange} isDisabled={isDisabled}>
      <Tickable detail={detail}>{children}</Tickable>
    </AriaCheckbox>
  )
}

export interface CheckboxGroupProps<Id extends string> extends FieldProps {
  readonly choices: readonly { readonly id: Id; readonly label: ReactNode; readonly detail?: ReactNode; readonly isDisabled?: boolean }[]
  readonly value: readonly Id[]
  /** Gets the ticked ids in the order of the choices. */
  readonly onChange: (value: readonly Id[]) => void
}

export function CheckboxGroup<Id extends string>({ choices, value, onChange, ...rest }: CheckboxGroupProps<Id>) {
  return (
    <AriaCheckboxGroup
      {...ariaOf(rest)}
      className={field.field ?? ''}
      value={[...value]}
      onChange={(ticked) => onChange(choices.filter(({ id }) => ticked.includes(id)).map(({ id }) => id))}
    >
      <FieldLabel {...rest} />
      <div className={styles.choices}>
        {choices.map(({ id, label, detail, isDisabled = false }) => (
          <AriaCheckbox key={id} value={id} isDisabled={isDisabled} className={styles.choice ?? ''}>
            <Tickable detail={detail}>{label}</Tickable>
          </AriaCheckbox>
        ))}
      </div>
      <FieldNotes {...rest} />
    </AriaCheckboxGroup>
  )
}

function Tickable({ children, detail }: { readonly children: ReactNode; readonly detail?: ReactNode }) {
  return (
    <>
      <span className={styles.box} aria-hidden="true">
        <Icon name="tick" size={14} strong />
      </span>
      <span>
        {children}
        {detail !== undefined && <small className={styles.detail}>{detail}</small>}
      </span>
    </>
  )
}
