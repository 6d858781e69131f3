/** Knows a choice of one from a list too long to look through, narrowed by typing; refuses to know what is chosen between. */
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from './class-names'
import styles from './field.module.css'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import { Icon } from './icon'
import { LocaleProvider } from './locale-provider'
import popover from './popover.module.css'

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id | null
  /** Null once the field was emptied. */
  readonly onChange: (value: Id | null) => void
  readonly placeholder?: string
}

/** What is typed and names no choice gives way to the last choice when the field is left. */
export function ComboBox<Id extends string>({ choices, value, onChange, placeholder, ...rest }: ComboBoxProps<Id>) {
  return (
    <LocaleProvider>
      <AriaComboBox
        {...ariaOf(rest)}
        className={styles.field ?? ''}
        defaultItems={choices}
        value={value}
        onChange={(key) => onChange(choices.find(({ id }) => id === key)?.id ?? null)}
        autoFocus={rest.autoFocus ?? false}
      >
        <FieldLabel {...rest} />
        <Group className={classNames(styles.box, styles.parts) ?? ''}>
          <Input
            className={styles.inner ?? ''}
            spellCheck={false}
            autoComplete="off"
            {...(placeholder !== undefined && { placeholder })}
          />
          <Button className={styles.innerButton ?? ''}>
            <Icon name="chevron-down" size={14} />
          </Button>
        </Group>
        <FieldNotes {...rest} />
        <Popover className={classNames(popover.popover, popover.asWide) ?? ''}>
          <ListBox<{ readonly id: Id; readonly label: string }> className={popover.list ?? ''}>
            {({ id, label }) => (
              <ListBoxItem id={id} textValue={label} className={popover.item ?? ''}>
                <span className={popover.mark}>{id === value && <Icon name="tick" size={14} />}</span>
                <span>{label}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </LocaleProvider>
  )
}
