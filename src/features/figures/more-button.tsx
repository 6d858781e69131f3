/** Knows the way to what a long list has not drawn yet; refuses to know the list. */
import { Button } from '../../ui/button'
import styles from './figures.module.css'

export interface MoreButtonProps {
  /** What is listed, such as "courses". */
  readonly what: string
  readonly left: number
  readonly onPress: () => void
}

/** Nothing where all is drawn. */
export function MoreButton({ what, left, onPress }: MoreButtonProps) {
  if (left === 0) return null
  return (
    <div className={styles.more}>
      <Button onPress={onPress}>{`More ${what}, ${left} left`}</Button>
    </div>
  )
}
