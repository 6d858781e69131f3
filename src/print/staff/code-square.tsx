/** Knows how a code is drawn for machines, as one path of black squares; refuses to know what it opens. */
import encodeQR from 'qr'

export interface CodeSquareProps {
  /** Up to sixteen figures, capital letters and colons, so that it fits the smallest square with a quarter of it to spare. */
  readonly text: string
}

/** Modules of white around it, which readers need. */
const quiet = 4

/** 20 mm with its quiet zone. It says nothing aloud: the same signs stand beside it. */
export function CodeSquare({ text }: CodeSquareProps) {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', version: 1, encoding: 'alphanumeric', border: quiet })
  const size = rows.length
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="paper-code-square" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shapeRendering="crispEdges">
      <path className="paper-ink" d={path} stroke="none" />
    </svg>
  )
}
