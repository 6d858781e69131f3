/** Knows where no patient's code or name may stand: addresses, titles, the console, what storage keeps readable. */
import type { BrowserContext, Page } from '@playwright/test'

declare global {
  interface Window {
    journeyHearsTitle: (title: string) => Promise<void>
  }
}

/** The codes of the sample clinic's patients, which every journey keeps to itself. */
export const samplePatients = ['J-12', 'H-04', 'M-08', 'R-23', 'K-17', 'B-11', 'S-09', 'D-14'] as const

export interface PrivacyWatch {
  /** Adds a code or name that a journey gives to a patient of its own. */
  readonly keepPrivate: (...words: readonly string[]) => void
  /** Looks through what the browser keeps; to be asked while the pages are still open. */
  readonly lookThroughStorage: () => Promise<void>
}

/** Looks at every address, title and console message of `context` from now on. */
export async function watchPrivacy(context: BrowserContext, complain: (complaint: string) => void): Promise<PrivacyWatch> {
  const words: string[] = [...samplePatients]
  const look = (place: string, text: string) => {
    for (const word of words.filter((own) => text.includes(own))) complain(`${word} stands in ${place}: ${text.slice(0, 200)}`)
  }

  await context.exposeBinding('journeyHearsTitle', (_source, title: string) => {
    look('the title', title)
  })
  await context.addInitScript(() => {
    let heard = ''
    const hear = () => {
      if (document.title === heard) return
      heard = document.title
      void window.journeyHearsTitle(heard)
    }
    new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true })
  })
  context.on('console', (message) => {
    look('the console', message.text())
  })
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      look('the address', decodeURIComponent(frame.url()))
    })
  })

  return {
    keepPrivate: (...more) => words.push(...more),
    async lookThroughStorage() {
      for (const page of context.pages().filter((open) => open.url().startsWith('http'))) {
        look('the title', await page.title())
        for (const text of await readableStorage(page)) look('storage', text)
      }
    },
  }
}

/** Every key, and every field that is not sealed, of all the storage this page's origin has. */
function readableStorage(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message ?? 'the database does not answer'))
      })
    const found = [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, ...(await caches.keys())]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      found.push(name, ...stores)
      for (const store of stores) {
        const entries: unknown[] = await answer(database.transaction(store).objectStore(store).getAll())
        found.push(...entries.map((entry) => JSON.stringify(entry, (key, value: unknown) => (key === 'body' ? null : value))))
      }
      database.close()
    }
    return found
  })
}
