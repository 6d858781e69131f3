/** Knows the looks that tell the pieces of a bar apart in any colour and in none; refuses to know what they stand for. */
import { classNames } from '../class-names'
import styles from './fills.module.css'

export const fills = ['solid', 'ruled', 'hatched', 'crossed', 'dotted', 'outlined', 'dashed'] as const
export type Fill = (typeof fills)[number]

export interface FilledPieceProps {
  readonly fill: Fill
  /** Per cent of the drawing, or pixels. */
  readonly x: string | number
  readonly width: string | number
  readonly y: number
  readonly height: number
}

/**
 * An outline, and what lies within it. Dashed lines make the texture: printed, a pattern of SVG becomes a picture of its dots,
 * a hundred times as large and as slow.
 */
export function FilledPiece({ fill, ...box }: FilledPieceProps) {
  return (
    <>
      <Texture fill={fill} {...box} />
      <rect className={classNames(styles.piece, styles[fill])} {...box} />
    </>
  )
}

function Texture({ fill, ...box }: FilledPieceProps) {
  const { height } = box
  const across = { x1: -height, x2: '100%', y1: height / 2, y2: height / 2, strokeWidth: height }
  const [leaning, leaningBack] = ['skewX(45)', `translate(0 ${height}) scale(1 -1) skewX(45)`]
  switch (fill) {
    case 'ruled':
      return (
        <svg {...box} className={styles.out}>
          <line {...across} strokeDasharray="1.2 1.8" />
        </svg>
      )
    case 'hatched':
      return (
        <svg {...box} className={styles.out}>
          <line {...across} strokeDasharray="3 3" transform={leaningBack} />
        </svg>
      )
    case 'crossed':
      return (
        <svg {...box} className={styles.open}>
          <line {...across} strokeDasharray="1.1 4.4" transform={leaning} />
          <line {...across} strokeDasharray="1.1 4.4" transform={leaningBack} />
        </svg>
      )
    case 'dotted':
      return (
        <svg {...box} className={styles.open}>
          <line {...across} y1={height / 4} y2={height / 4} strokeWidth="1.8" strokeDasharray="1.8 3.2" />
          <line {...across} strokeWidth="1.8" strokeDasharray="1.8 3.2" strokeDashoffset="2.5" />
          <line {...across} y1={(height * 3) / 4} y2={(height * 3) / 4} strokeWidth="1.8" strokeDasharray="1.8 3.2" />
        </svg>
      )
    case 'solid':
    case 'outlined':
    case 'dashed':
      return null
  }
}

/** A small piece beside its name. */
export function FillSwatch({ fill }: { readonly fill: Fill }) {
  return (
    <svg className={styles.swatch} width="20" height="12" aria-hidden="true" focusable="false">
      <FilledPiece fill={fill} x={1} y={1} width={18} height={10} />
    </svg>
  )
}
