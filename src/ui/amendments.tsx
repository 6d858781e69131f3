/** Says who corrected a line or struck it out, and why; refuses to know what the line tells. */
import type { Amendable } from '../domain/course/amended-line'
import styles from './amendments.module.css'

export function Amendments({ corrected, struck }: Pick<Amendable, 'corrected' | 'struck'>) {
  return (
    <>
      {corrected !== null && <small className={styles.amendment}>{`Corrected by ${corrected.by.name}: “${corrected.reason}”`}</small>}
      {struck !== null && <small className={styles.amendment}>{`Struck out by ${struck.by.name}: “${struck.reason}”`}</small>}
    </>
  )
}
