/** Wires the app together: storage, clock, desk, screen; the only place that knows them all. */
import { StrictMode } from 'react'
import { type Root, createRoot } from 'react-dom/client'
import { keptDates } from './acts/kept-dates'
import { App } from './app/app'
import { holdVersion } from './app/offline/running-version'
import { watchForUpdate } from './app/offline/update'
import { openDesk } from './desk/desk'
import './ui/base.css'
import { showDates } from './ui/dates-shown'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

holdVersion()
const updates = import.meta.env.PROD ? watchForUpdate() : null

// No await at the top: parts that are fetched later share this file, and would wait for it while it waits for them.
void start(createRoot(root))

async function start(screen: Root): Promise<void> {
  const opened = await openDesk({
    databaseName: 'eighteen-weeks',
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  if (opened.ok) {
    showDates(keptDates(opened.value))
    screen.render(
      <StrictMode>
        <App desk={opened.value} updates={updates} />
      </StrictMode>,
    )
  } else {
    const { StartFailed } = await import('./app/start-failed')
    screen.render(<StartFailed failure={opened.failure} />)
  }
}
