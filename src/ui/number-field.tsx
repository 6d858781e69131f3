/** Knows a whole number with its bounds, step and unit; refuses to know what it counts. */
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { classNames } from './class-names'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { Icon } from './icon'
import { LocaleProvider } from './locale-provider'

export interface NumberFieldProps extends FieldProps {
  /** Null is an empty field. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Bounds, both allowed themselves. */
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Shown behind the number, such as "min" or "days"; the label has to say it too. */
  readonly unit?: string
}

/** The value changes when the field is left or a step is taken, not with every digit. */
export function NumberField({ value, onChange, min, max, step = 1, unit, ...rest }: NumberFieldProps) {
  return (
    <LocaleProvider>
      <AriaNumberField
        {...ariaOf(rest)}
        {...(min !== undefined && { minValue: min })}
        {...(max !== undefined && { maxValue: max })}
        className={styles.field ?? ''}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        step={step}
        formatOptions={{ useGrouping: false }}
        autoFocus={rest.autoFocus ?? false}
      >
        <FieldLabel {...rest} />
        <Group className={classNames(styles.box, styles.parts) ?? ''}>
          <Input className={classNames(styles.inner, 'tabular') ?? ''} />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
          <Button slot="decrement" className={styles.innerButton ?? ''}>
            <Icon name="minus" size={14} />
          </Button>
          <Button slot="increment" className={styles.innerButton ?? ''}>
            <Icon name="plus" size={14} />
          </Button>
        </Group>
        <FieldNotes {...rest} />
      </AriaNumberField>
    </LocaleProvider>
  )
}
