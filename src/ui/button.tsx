/** Knows how the app's buttons look, sound and wait; refuses to know what they do. */
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

/** Primary is the one act of a place, plain every other, quiet an act inside a line, bad one that hurts. */
export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'bad'
export type ButtonSize = 'small' | 'normal' | 'large'

export interface ButtonLook {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** As wide as its place. */
  readonly isWide?: boolean
}

/** The same look for a link of the router: `<Link className={buttonClass({ tone: 'primary' })}>`. */
export function buttonClass({ tone = 'plain', size = 'normal', isWide = false }: ButtonLook = {}): string {
  return classNames(styles.button, styles[tone], styles[size], isWide && styles.wide) ?? ''
}

interface Pressable {
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  /** The act is running: the button keeps its place and focus, and takes no further press. */
  readonly isPending?: boolean
  readonly type?: 'button' | 'submit'
  /** The id of the form it submits, where it stands outside of it. */
  readonly form?: string
  readonly autoFocus?: boolean
  readonly 'aria-describedby'?: string
  readonly 'aria-expanded'?: boolean
  readonly 'aria-controls'?: string
}

export interface ButtonProps extends ButtonLook, Pressable {
  readonly icon?: IconName
  /** Keys that do the same, shown at the end. */
  readonly keys?: string
  readonly children: ReactNode
  /** What is heard instead of the visible words; it has to begin with them. */
  readonly 'aria-label'?: string
}

export function Button({ tone, size, isWide, icon, keys, children, 'aria-label': label, ...pressable }: ButtonProps) {
  const look = { ...(tone && { tone }), ...(size && { size }), ...(isWide && { isWide }) }
  return (
    <button {...attributesOf(pressable)} aria-label={label} className={buttonClass(look)}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
    </button>
  )
}

/** The browser's own button: it needs nothing more, and the first screen is the lighter for it. */
function attributesOf({ onPress, isDisabled, isPending = false, type = 'button', ...rest }: Pressable) {
  return {
    ...rest,
    type: isPending ? ('button' as const) : type,
    disabled: isDisabled,
    'aria-disabled': isPending || undefined,
    'data-pending': isPending || undefined,
    onClick: isPending ? undefined : onPress,
  }
}

export interface IconButtonProps extends Pressable {
  readonly icon: IconName
  /** Its name; nothing else says what it does. */
  readonly label: string
  readonly tone?: 'plain' | 'quiet'
  readonly size?: 'small' | 'normal'
}

/** For arrows and closing crosses only, whose meaning needs no word beside them. */
export function IconButton({ icon, label, tone = 'plain', size = 'normal', ...pressable }: IconButtonProps) {
  return (
    <button {...attributesOf(pressable)} aria-label={label} className={classNames(buttonClass({ tone, size }), styles.square)}>
      <Icon name={icon} />
    </button>
  )
}
