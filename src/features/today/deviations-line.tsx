/** Says how many deviations wait to be assessed, with the way to them; refuses to say anything where none does. */
import { Link } from 'react-router'
import { deviationsToAssess } from '../../desk/deviations-to-assess'
import { useBook } from '../../desk/use-book'
import { counted } from '../../ui/wording/format'
import styles from './today.module.css'

export function DeviationsLine() {
  const open = useBook(['deviations-open'], (book, { today }) => deviationsToAssess(book, today))
  if (open === 0) return null
  return (
    <p className={styles.toAssess}>
      <Link to="/deviations?show=open">{counted(open, 'deviation waits', 'deviations wait')} to be assessed</Link>
    </p>
  )
}
