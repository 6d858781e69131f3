/** Draws the cells of a table of figures, zeros faint; refuses to know what is counted. */
import { classNames } from '../class-names'
import { tableNumber } from '../data-table'
import styles from './figures.module.css'

export function NumberHeads({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <th key={name} scope="col" className={tableNumber}>
      {name}
    </th>
  ))
}

export interface NumberCellsProps {
  readonly figures: readonly number[]
  /** How a figure is worded; as it is unless told. */
  readonly wordsOf?: (figure: number) => string
}

export function NumberCells({ figures, wordsOf = String }: NumberCellsProps) {
  return figures.map((figure, at) => (
    <td key={at} className={classNames(tableNumber, figure === 0 && styles.none)}>
      {wordsOf(figure)}
    </td>
  ))
}
