/** Knows how the built app is opened on a crowded clinic; refuses to know what is measured there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer, preview } from 'vite'
import { findChromium } from '../run/chromium.mjs'
import { buildAsShipped } from './built.mjs'

const root = join(import.meta.dirname, '../..')
const now = '2027-03-01T10:24:00+01:00'

/** The number of `--name=N` on the command line. */
export function asked(name, usual) {
  return Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
}

/** Hands over the page with the week of a clinic of so many courses on screen, and clears all away afterwards. */
export async function onCrowdedPage(courses, use) {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium here; CHROMIUM_PATH may name one.')
  console.error(`Writing a clinic with ${courses} courses.`)
  // The app fetches what decides with its first command, so what loads it stays until all is written.
  const loader = await createServer({ root, configFile: false, logLevel: 'silent', appType: 'custom', server: { middlewareMode: true, ws: false }, optimizeDeps: { noDiscovery: true } })
  const { crowdedClinic } = await loader.ssrLoadModule(join(import.meta.dirname, 'crowd.ts'))
  const written = await crowdedClinic(courses, '2026-11-02', Date.parse('2026-10-26T09:00:00+01:00'))
  await loader.close()

  const outDir = mkdtempSync(join(tmpdir(), 'crowd-'))
  let server
  let browser
  try {
    await buildAsShipped({ root, build: { outDir, emptyOutDir: true } })
    server = await preview({ root, logLevel: 'silent', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--enable-precise-memory-info'] })
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${server.httpServer.address().port}`, viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Berlin', serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date(now))
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(put, written)
    await page.goto('/calendar?view=week')
    await page.getByRole('grid').waitFor()
    console.error(`${await page.getByRole('status').first().innerText()} in the first week.`)
    await use(page, context)
  } finally {
    await browser?.close()
    await server?.close()
    rmSync(outDir, { recursive: true })
  }
}

/** Runs in the page: writes the rows beside what the app has just set up. */
async function put(tables) {
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await answer(indexedDB.open('eighteen-weeks'))
  const transaction = database.transaction(Object.keys(tables), 'readwrite')
  for (const [name, rows] of Object.entries(tables)) {
    for (const row of rows) {
      const body = row.body === undefined ? {} : { body: Uint8Array.from(atob(row.body), (sign) => sign.charCodeAt(0)) }
      transaction.objectStore(name).put({ ...row, ...body })
    }
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
}

/** Three frames, and all that comes a moment later. */
export function drawn(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let frames = 0; frames < 3 || document.querySelector('[aria-busy="true"]') !== null; frames += 1) await frame()
  })
}
