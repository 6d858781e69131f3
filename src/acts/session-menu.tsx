/** Knows that the menu of a session's acts comes after the first screen, and keeps its place; refuses to know the acts. */
import { Suspense, lazy } from 'react'
import styles from './acts.module.css'
import type { SessionMenuProps } from './session-menu-list'

const SessionMenuList = lazy(async () => ({ default: (await import('./session-menu-list')).SessionMenuList }))

export function SessionMenu(props: SessionMenuProps) {
  return (
    <Suspense fallback={<span className={styles.menuPlace} />}>
      <SessionMenuList {...props} />
    </Suspense>
  )
}
