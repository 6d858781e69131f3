/** Knows a field that narrows what is shown; refuses to know what it searches. */
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { classNames } from './class-names'
import styles from './field.module.css'
import { FieldLabel } from './field-parts'
import { Icon } from './icon'

export interface SearchFieldProps {
  /** Heard, and seen as the placeholder. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

/** Escape and the cross empty it. */
export function SearchField({ label, value, onChange, autoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField className={styles.field ?? ''} value={value} onChange={onChange} autoFocus={autoFocus} autoComplete="off">
      <FieldLabel label={label} isLabelHidden />
      <Group className={classNames(styles.box, styles.parts) ?? ''}>
        <Icon name="search" />
        <Input className={styles.inner ?? ''} placeholder={label} spellCheck={false} />
        {value !== '' && (
          <Button className={styles.innerButton ?? ''} aria-label="Empty the search">
            <Icon name="cross" size={14} />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  )
}
