/** Knows the app's own small line drawings by name; refuses to know what pressing one does. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './icon.module.css'

const drawings = {
  today: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1.5" />
      <path d="M2.25 6.75h11.5M5.25 1.75v3M10.75 1.75v3" />
    </>
  ),
  patients: <path d="M2.25 3.75h11.5M2.25 8h11.5M2.25 12.25h7" />,
  people: (
    <>
      <circle cx="6" cy="5.25" r="2.5" />
      <path d="M1.75 13.25c0-2.5 1.75-4.25 4.25-4.25s4.25 1.75 4.25 4.25M10.5 3.25a2.25 2.25 0 0 1 0 4M12 9.5c1.5.5 2.25 2 2.25 3.75" />
    </>
  ),
  planning: (
    <>
      <circle cx="3.25" cy="12.75" r="1.25" />
      <path d="M4.5 12.75c5.5 0 1.5-9.25 8.25-9.25M10.75 1.5l2.25 2-2.25 2" />
    </>
  ),
  protocols: <path d="M3.75 2.25h5.75l2.75 2.75v8.75h-8.5zM6 7.5h4M6 10.25h4" />,
  figures: <path d="M2.25 13.75h11.5M4.25 11.25v-4M8 11.25v-8.5M11.75 11.25v-6" />,
  data: (
    <>
      <ellipse cx="8" cy="4.25" rx="5" ry="2" />
      <path d="M3 4.25v7.5c0 1.1 2.25 2 5 2s5-.9 5-2v-7.5M3 8c0 1.1 2.25 2 5 2s5-.9 5-2" />
    </>
  ),
  legend: (
    <>
      <path d="M4.25 2.25 6.5 6.25H2z" />
      <rect x="2.25" y="9.75" width="4" height="4" rx=".5" />
      <path d="M9 4.5h5M9 11.75h5" />
    </>
  ),
  print: (
    <>
      <path d="M4.5 5.5V2.25h7V5.5M4.5 11.5H2.75v-4c0-1.1.9-2 2-2h6.5c1.1 0 2 .9 2 2v4H11.5" />
      <rect x="4.5" y="9.5" width="7" height="4.25" rx=".5" />
    </>
  ),
  save: <path d="M8 2.25v7.25M4.75 6.75 8 10l3.25-3.25M2.75 10.75v3h10.5v-3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  tick: <path d="m2.75 8.5 3.5 3.5 7-7.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  warning: (
    <>
      <path d="M8 2.25 14.25 13.25H1.75z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </>
  ),
  bracket: <path d="M6.5 2.75H3v10.5h3.5M7 8h6.5M11 5.5 13.5 8 11 10.5" />,
  gate: <path d="M3.75 13.75V2.25h8.5v11.5M2 13.75h12M9.75 7.75v1" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8H5.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" />
    </>
  ),
  undo: <path d="M5.5 2.75 2.5 5.75l3 3M2.5 5.75h6.75a4 4 0 0 1 0 8H5.5" />,
  'arrow-end': <path d="M2.75 8h10.5M9.25 4l4 4-4 4" />,
  'arrow-start': <path d="M13.25 8H2.75M6.75 4l-4 4 4 4" />,
  more: (
    <>
      <circle cx="3.25" cy="8" r="1" fill="currentColor" />
      <circle cx="8" cy="8" r="1" fill="currentColor" />
      <circle cx="12.75" cy="8" r="1" fill="currentColor" />
    </>
  ),
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.75" rx="1.25" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  moon: <path d="M13.25 9.75A5.75 5.75 0 1 1 6.5 2.5a4.5 4.5 0 0 0 6.75 7.25z" />,
  'chevron-start': <path d="M10 3.25 5.25 8 10 12.75" />,
  'chevron-end': <path d="M6 3.25 10.75 8 6 12.75" />,
  'chevron-down': <path d="M3.25 6 8 10.75 12.75 6" />,
  pencil: <path d="m2.5 13.5.75-3.25 7.5-7.5 2.5 2.5-7.5 7.5zM9 4.5 11.5 7" />,
  phone: (
    <path d="M3.25 2.75h2.5l1.25 3-1.5 1.25c.75 1.5 2 2.75 3.5 3.5l1.25-1.5 3 1.25v2.5c0 .5-.5 1-1 1C6.5 13.75 2.25 9.5 2.25 3.75c0-.5.5-1 1-1z" />
  ),
  offline: <path d="M1.75 6a9 9 0 0 1 6.25-2.5c1 0 2 .15 2.9.45M4 8.75a6 6 0 0 1 3-1.6M8 12.25v.1M13.5 2.5l-11 11" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

const turned: ReadonlySet<IconName> = new Set(['arrow-end', 'arrow-start', 'chevron-start', 'chevron-end', 'bracket', 'undo'])

interface IconProps {
  readonly name: IconName
  /** Its meaning where no word stands beside it; without one the icon is silent. */
  readonly label?: string
  /** Edge in pixels: 16 unless told. */
  readonly size?: 12 | 14 | 16 | 20
  readonly strong?: boolean
  readonly className?: string | undefined
}

/** An icon in the colour of the text around it; arrows and chevrons turn with the direction of writing. */
export function Icon({ name, label, size = 16, strong = false, className }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, strong && styles.strong, turned.has(name) && styles.turned, className)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {drawings[name]}
    </svg>
  )
}
