/** Knows what the page holds in memory while a person goes from view to view of a crowded calendar; refuses to say what is too much. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build, createServer, preview } from 'vite'
import { findChromium } from '../run/chromium.mjs'

const root = join(import.meta.dirname, '../..')
const views = ['Day', 'Week', 'Month', 'List', 'People', 'Courses']
const now = '2027-03-01T10:24:00+01:00'
const asked = (name, usual) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const courses = asked('courses', 300)
const changes = asked('changes', 200)
/** At each of them the month is on screen, with the same days; between two of them each view is stepped on once. */
const marks = Array.from({ length: Math.floor((changes - 20) / 42) + 1 }, (_, index) => 20 + index * 42)

const executablePath = findChromium()
if (executablePath === undefined) throw new Error('No Chromium here; CHROMIUM_PATH may name one.')
console.error(`Writing a clinic with ${courses} courses.`)
// The app fetches what decides with its first command, so what loads it stays until all is written.
const loader = await createServer({ root, configFile: false, logLevel: 'silent', appType: 'custom', server: { middlewareMode: true, ws: false }, optimizeDeps: { noDiscovery: true } })
const { crowdedClinic } = await loader.ssrLoadModule(join(import.meta.dirname, 'crowd.ts'))
const written = await crowdedClinic(courses, '2026-11-02', Date.parse('2026-10-26T09:00:00+01:00'))
await loader.close()

const outDir = mkdtempSync(join(tmpdir(), 'memory-'))
let server
let browser
try {
  await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } })
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

  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  const rows = []
  for (let change = 1; change <= changes; change += 1) {
    const view = views[change % views.length]
    await page.locator('label').filter({ has: page.getByRole('radio', { name: view, exact: true }) }).click()
    await page.getByRole('radio', { name: view, exact: true, checked: true }).waitFor()
    await drawn(page)
    // Every seventh change also goes on by a step and back, so that other days are read too.
    for (const key of change % 7 === 0 ? ['n', 'p'] : []) {
      await page.keyboard.press(key)
      await drawn(page)
    }
    if (marks.includes(change) || change === changes) rows.push({ changes: change, ...(await figures(page, devtools)) })
  }
  print(rows)
} finally {
  await browser?.close()
  await server?.close()
  rmSync(outDir, { recursive: true })
}

/** After everything that nothing holds has been let go. */
async function figures(page, devtools) {
  await page.waitForTimeout(500)
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

function print(rows) {
  const [first] = rows
  const line = (...cells) => console.log(cells.map((cell) => String(cell).padStart(16)).join(''))
  line('changes of view', 'heap, MB', 'since the first', 'nodes', 'listeners')
  for (const { changes, heap, nodes, listeners } of rows) {
    const more = heap / first.heap - 1
    line(changes, (heap / 1e6).toFixed(1), `${more < 0 ? '' : '+'}${(more * 100).toFixed(1)} %`, nodes, listeners)
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
function drawn(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let frames = 0; frames < 3 || document.querySelector('[aria-busy="true"]') !== null; frames += 1) await frame()
  })
}
