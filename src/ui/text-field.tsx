/** Knows a single line of text with its label, hint and error; refuses to know what a good value is. */
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'email' | 'tel'
  readonly placeholder?: string
  readonly maxLength?: number
  /** Off unless told: what is typed here concerns patients. */
  readonly autoComplete?: string
  readonly onBlur?: () => void
}

export function TextField({ value, onChange, type = 'text', autoComplete = 'off', ...rest }: TextFieldProps) {
  const { placeholder, maxLength, onBlur, autoFocus = false } = rest
  return (
    <AriaTextField
      {...ariaOf(rest)}
      {...(onBlur && { onBlur })}
      {...(maxLength !== undefined && { maxLength })}
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
    >
      <FieldLabel {...rest} />
      <Input className={styles.box ?? ''} spellCheck={false} {...(placeholder !== undefined && { placeholder })} />
      <FieldNotes {...rest} />
    </AriaTextField>
  )
}
