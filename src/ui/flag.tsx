/** Knows a short remark with its icon, plain, warning or bad; refuses to know what it remarks on. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './flag.module.css'
import { Icon, type IconName } from './icon'

export type FlagTone = 'plain' | 'warn' | 'bad'

export interface FlagProps {
  readonly tone?: FlagTone
  /** The bracket for a fact out of its window, the warning triangle for a broken rule, unless told. */
  readonly icon?: IconName
  readonly children: ReactNode
}

const iconOfTone: Readonly<Record<FlagTone, IconName>> = { plain: 'clock', warn: 'bracket', bad: 'warning' }

export function Flag({ tone = 'plain', icon = iconOfTone[tone], children }: FlagProps) {
  return (
    <span className={classNames(styles.flag, styles[tone])}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </span>
  )
}

/** The round badge that heads an entry of a list of decisions. */
export function FlagBadge({ tone = 'plain', icon = iconOfTone[tone] }: Omit<FlagProps, 'children'>) {
  return (
    <span className={classNames(styles.badge, styles[`${tone}Badge`])}>
      <Icon name={icon} />
    </span>
  )
}
