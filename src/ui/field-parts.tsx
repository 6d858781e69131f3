/** Knows the label, hint and error that every field bears and how they are tied to it; refuses to know values. */
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classNames } from './class-names'
import styles from './field.module.css'
import { Icon } from './icon'

export interface FieldProps {
  readonly label: string
  /** The label is only heard, as where the place already says it. */
  readonly isLabelHidden?: boolean
  /** What is expected, before anything went wrong. */
  readonly hint?: ReactNode
  /** What is wrong, as a sentence; the field counts as invalid while it is there. */
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** The part of the field's properties that React Aria ties together itself. */
export function ariaOf({ error, isRequired = false, isDisabled = false }: FieldProps) {
  return { isInvalid: error !== undefined, isRequired, isDisabled, validationBehavior: 'aria' } as const
}

export function FieldLabel({ label, isLabelHidden = false }: Pick<FieldProps, 'label' | 'isLabelHidden'>) {
  return <Label className={classNames(isLabelHidden ? 'visually-hidden' : styles.label) ?? ''}>{label}</Label>
}

/** Stands after the control. */
export function FieldNotes({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        {({ validationErrors }) => (
          <>
            <Icon name="warning" size={14} className={styles.errorIcon} />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  )
}
