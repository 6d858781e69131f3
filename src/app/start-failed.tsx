/** Knows what is said when the records cannot be opened; refuses to guess at their contents. */
import { storageSentence } from '../acts/storage-sentence'
import type { StorageFailure } from '../store/storage-failure'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { sentenceCase } from '../ui/wording/format'
import styles from './app.module.css'

export function StartFailed({ failure }: { readonly failure: StorageFailure }) {
  return (
    <main className={styles.alone}>
      <Card title="The records cannot be opened">
        <div className={styles.words}>
          <p>{sentenceCase(storageSentence(failure))}</p>
          <p>Nothing was changed. What was stored on this device is still there.</p>
          <Button tone="primary" onPress={() => location.reload()}>
            Reload
          </Button>
        </div>
      </Card>
    </main>
  )
}
