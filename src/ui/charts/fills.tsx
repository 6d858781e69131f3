/** Knows the patterns that tell the pieces of a bar apart in any colour and in none; refuses to know what they stand for. */
import { classNames } from '../class-names'
import styles from './fills.module.css'

export const fills = ['solid', 'ruled', 'hatched', 'crossed', 'dotted', 'outlined', 'dashed'] as const
export type Fill = (typeof fills)[number]

/** Those that need a pattern of the page; the others are drawn by their edge or one colour. */
const patterns = ['ruled', 'hatched', 'crossed', 'dotted'] as const

/** Stands once on every page with charts: drawings take their patterns from it by id. */
export function FillPatterns() {
  return (
    <svg className={styles.store} width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {patterns.map((name) => (
          <pattern key={name} id={idOf(name)} className={styles[name]} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className={styles.ground} width="6" height="6" />
            <Strokes name={name} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

function Strokes({ name }: { readonly name: (typeof patterns)[number] }) {
  switch (name) {
    case 'ruled':
      return <path d="M1.5 0v6M4.5 0v6" />
    case 'hatched':
      return <path d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
    case 'crossed':
      return <path d="M0 6l6-6M0 0l6 6" />
    case 'dotted':
      return (
        <>
          <circle cx="1.5" cy="1.5" r=".9" />
          <circle cx="4.5" cy="4.5" r=".9" />
        </>
      )
  }
}

/** What a shape in this pattern bears; `fill` stays as it is where its class gives it one. */
export function filled(fill: Fill): { readonly className: string | undefined; readonly fill?: string } {
  const pattern = patterns.find((name) => name === fill)
  return { className: classNames(styles.piece, styles[fill]), ...(pattern !== undefined && { fill: `url(#${idOf(pattern)})` }) }
}

/** A small piece beside its name. */
export function FillSwatch({ fill }: { readonly fill: Fill }) {
  return (
    <svg className={styles.swatch} width="20" height="12" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="10" {...filled(fill)} />
    </svg>
  )
}

function idOf(name: string): string {
  return `fill-${name}`
}
