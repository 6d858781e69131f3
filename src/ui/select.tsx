/** Knows a choice of one from a list that opens; refuses to know what is chosen between. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { classNames } from './class-names'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { Icon } from './icon'
import popover from './popover.module.css'

export interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A second, quieter line. */
  readonly detail?: string | undefined
  /** A mark before the label. */
  readonly mark?: ReactNode
  readonly isDisabled?: boolean
}

export interface SelectProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[]
  /** Null while nothing is chosen. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
}

export function Select<Id extends string>({ choices, value, onChange, placeholder = 'Choose', ...rest }: SelectProps<Id>) {
  const chosen = choices.find((choice) => choice.id === value)
  return (
    <AriaSelect
      {...ariaOf(rest)}
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        const next = choices.find((choice) => choice.id === key)
        if (next !== undefined) onChange(next.id)
      }}
      placeholder={placeholder}
      autoFocus={rest.autoFocus ?? false}
    >
      <FieldLabel {...rest} />
      <Button className={classNames(styles.box, popover.opener) ?? ''}>
        <SelectValue className={popover.chosen ?? ''}>
          {chosen === undefined ? (
            <span className={popover.nothing}>{placeholder}</span>
          ) : (
            <>
              {chosen.mark}
              {chosen.label}
            </>
          )}
        </SelectValue>
        <Icon name="chevron-down" size={14} />
      </Button>
      <FieldNotes {...rest} />
      <Popover className={classNames(popover.popover, popover.asWide) ?? ''}>
        <ListBox items={choices} className={popover.list ?? ''}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.isDisabled ?? false}
              className={popover.item ?? ''}
            >
              <span className={popover.mark}>{choice.mark ?? (choice.id === value && <Icon name="tick" size={14} />)}</span>
              <span>
                {choice.label}
                {choice.detail !== undefined && <small className={popover.detail}>{choice.detail}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
