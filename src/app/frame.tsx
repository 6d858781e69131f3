/** Knows what the frame tells on every page: the sample, the storage, the connection, a newer version; refuses to know the page. */
import { type ReactNode, Suspense, lazy, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { DatesAsChosen } from '../acts/dates-choice'
import { useUndoKey } from '../acts/use-undo-key'
import { useBook } from '../desk/use-book'
import { useStoreState } from '../desk/use-desk'
import { Button } from '../ui/button'
import styles from './app.module.css'
import type { UpdateWatch } from './offline/update'
import { AppShell, mainId } from './shell/app-shell'
import { titleAt } from './titles'
import { useConnection } from './offline/use-connection'
import { usePersistence } from './offline/use-persistence'
import { useScannedCode } from './use-scanned-code'
import { UpdateBanner } from './update-banner'

/** The choice of who records comes after the first screen. */
const RecorderField = lazy(async () => ({ default: (await import('../acts/recorder-field')).RecorderField }))

export function Frame({ updates, children }: { readonly updates: UpdateWatch | null; readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const isOffline = !useConnection()
  const persistence = usePersistence()
  const { isSample, hasClinic, damaged } = useBook(['frame'], (book) => ({
    isSample: book.clinic()?.sample === true || book.courses().some(({ sample }) => sample),
    hasClinic: book.clinic() !== null,
    damaged: book.damaged().length,
  }))
  useUndoKey()
  useScannedCode()
  usePageChange(pathname)

  return (
    <AppShell
      foot={{
        isSample,
        persistence,
        isOffline,
        children: hasClinic ? (
          <div className={styles.recorder}>
            <Suspense fallback={null}>
              <RecorderField label="Recording as" />
            </Suspense>
          </div>
        ) : undefined,
      }}
      banner={
        <>
          <StoppedBanner />
          {updates !== null && <UpdateBanner updates={updates} />}
          {damaged > 0 && (
            <p className={styles.banner} role="status">
              {damaged === 1 ? 'One record cannot be read.' : `${damaged} records cannot be read.`} Everything else is here. The Data page
              can rebuild it from its log.
            </p>
          )}
        </>
      }
    >
      <DatesAsChosen page={pathname}>{children}</DatesAsChosen>
    </AppShell>
  )
}

function StoppedBanner() {
  const state = useStoreState()
  if (state === 'open') return null
  const words = {
    'waiting-for-other-tab': 'Another tab with an older version is still open. Close it, and this one goes on.',
    'closed-by-newer-version': 'A newer version is open in another tab. This one has stopped, so that nothing is lost. Reload it.',
    'removed-elsewhere': 'The records were removed from this device in another tab. Reload this one.',
    closed: 'This tab has closed its storage. Reload it.',
  }[state]
  return (
    <div className={styles.banner} role="alert">
      <p>{words}</p>
      <Button size="small" onPress={() => location.reload()}>
        Reload
      </Button>
    </div>
  )
}

/** A change of page names it in the tab, and puts keyboard and reading at its top; the first page is left alone. */
function usePageChange(pathname: string): void {
  const before = useRef(pathname)
  useEffect(() => {
    document.title = titleAt(pathname)
    if (before.current === pathname) return
    before.current = pathname
    scrollTo(0, 0)
    document.getElementById(mainId)?.focus({ preventScroll: true })
  }, [pathname])
}
