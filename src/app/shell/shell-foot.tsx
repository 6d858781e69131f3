/** Knows what the shell says about where the records lie; refuses to find it out. */
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names'
import { Icon, type IconName } from '../../ui/icon'
import type { Persistence } from '../offline/persistence'
import styles from './shell-foot.module.css'

export interface ShellFootProps {
  /** Invented people and courses are on screen. */
  readonly isSample: boolean
  /** Whether the browser promised to keep the records. */
  readonly persistence: Persistence | 'unknown'
  readonly isOffline: boolean
  /** Further lines, such as a new version that waits. */
  readonly children?: ReactNode
}

const storageWords: Readonly<Record<ShellFootProps['persistence'], string>> = {
  granted: 'Saved on this device. Works offline.',
  denied: 'Saved in this browser, which may clear it when space runs out.',
  unsupported: 'Saved in this browser, which does not say whether it keeps it.',
  unknown: 'Saved in this browser.',
}

export function ShellFoot({ isSample, persistence, isOffline, children }: ShellFootProps) {
  const isKept = persistence === 'granted' || persistence === 'unknown'
  return (
    <div className={styles.foot}>
      {isSample && <p className={styles.sample}>
          Sample <span className={styles.words}>clinic</span>
        </p>}
      <Line icon={isKept ? 'tick' : 'warning'} isPressing={!isKept}>
        {storageWords[persistence]}
      </Line>
      {isOffline && <Line icon="offline">No connection. Everything still works.</Line>}
      {children}
    </div>
  )
}

interface LineProps {
  readonly icon: IconName
  readonly isPressing?: boolean
  readonly children: string
}

function Line({ icon, isPressing = false, children }: LineProps) {
  return (
    <p className={classNames(styles.line, isPressing && styles.pressing)} title={children}>
      <Icon name={icon} size={14} className={styles.icon} />
      <span className={styles.words}>{children}</span>
    </p>
  )
}
