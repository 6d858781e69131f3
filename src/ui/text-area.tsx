/** Knows several lines of text with their label, hint and error; refuses to know what a good value is. */
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classNames } from './class-names'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly placeholder?: string
  readonly maxLength?: number
}

export function TextArea({ value, onChange, rows = 3, ...rest }: TextAreaProps) {
  const { placeholder, maxLength, autoFocus = false } = rest
  return (
    <AriaTextField
      {...ariaOf(rest)}
      {...(maxLength !== undefined && { maxLength })}
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      autoComplete="off"
      autoFocus={autoFocus}
    >
      <FieldLabel {...rest} />
      <AriaTextArea
        className={classNames(styles.box, styles.area) ?? ''}
        rows={rows}
        {...(placeholder !== undefined && { placeholder })}
      />
      <FieldNotes {...rest} />
    </AriaTextField>
  )
}
