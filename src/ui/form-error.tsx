/** Knows how a form says what kept it from being done; refuses to know which rule it was. */
import type { ReactNode } from 'react'
import styles from './form-error.module.css'
import { Icon } from './icon'

/** Announced as soon as it appears; nothing is drawn without children. */
export function FormError({ children }: { readonly children?: ReactNode }) {
  return (
    <div role="alert">
      {children !== undefined && children !== null && (
        <p className={styles.error}>
          <Icon name="warning" className={styles.icon} />
          <span>{children}</span>
        </p>
      )}
    </div>
  )
}
