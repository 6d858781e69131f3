/** Draws the lines on which people sign; refuses to choose them. */
import type { CSSProperties } from 'react'
import type { SignatureRow } from './signature-row'

export function SignatureRowView({ row: { lines, columns } }: { readonly row: SignatureRow }) {
  const style: CSSProperties & { '--columns': number } = { '--columns': columns }
  return (
    <div className="paper-signatures" style={style}>
      {lines.map((text) => (
        <p key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  )
}
