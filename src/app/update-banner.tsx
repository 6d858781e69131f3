/** Knows how a newer version is offered; refuses to take it unasked. */
import { Button } from '../ui/button'
import styles from './app.module.css'
import type { UpdateWatch } from './offline/update'
import { useUpdate } from './offline/use-update'

export function UpdateBanner({ updates }: { readonly updates: UpdateWatch }) {
  const { updateWaiting } = useUpdate(updates)
  if (!updateWaiting) return null
  return (
    <div className={styles.banner} role="status">
      <p>A newer version is ready. It waits until you say so; other tabs keep working.</p>
      <Button size="small" onPress={updates.takeUpdate}>
        Update this tab
      </Button>
    </div>
  )
}
