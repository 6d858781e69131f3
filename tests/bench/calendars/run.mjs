/** Knows in which order the calendars are measured, each in a fresh page of one Chromium; refuses to know how any of them is mounted. */
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { findChromium } from '../../run/chromium.mjs'
import { buildAsShipped } from '../built.mjs'
import { isInstalled } from '../installed.mjs'

const folder = import.meta.dirname
const ours = 'ours'
const others = ['FullCalendar', 'FullCalendar, 7 at most', 'Schedule-X', 'react-big-calendar']
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
/** A calendar that has not come to rest by then has no figures. */
const limitSeconds = 90
const none = { firstMount: null, mount: null, move: null, slowestMove: null, nodes: null, isSeen: true }

/** Rows of `{ calendar, spread, view, count, firstMount, mount, move, slowestMove, nodes, isSeen, faults }`; times in milliseconds, null where a calendar did not come to rest. */
export async function calendarRows(isLong, progress) {
  const packages = [folder, join(folder, 'schedule-x')]
  if (!packages.every((own) => isInstalled(own, 'other calendars in tests/bench/calendars'))) throw new Error('Without them there is nothing to compare with.')
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium here; CHROMIUM_PATH may name one.')
  const dist = mkdtempSync(join(tmpdir(), 'calendars-'))
  const counts = isLong ? [50, 500, 5000, 20_000] : [50, 500, 5000]
  try {
    await buildAsShipped({ root: join(folder, 'page'), configFile: false, base: './', plugins: [react()], resolve: { dedupe: ['react', 'react-dom'] }, build: { outDir: dist, emptyOutDir: true, chunkSizeWarningLimit: 4000 } })
    const server = served(dist)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] })
    const rows = []
    for (const spread of ['stored', 'crowd']) {
      for (const view of ['week', 'month']) {
        for (const count of counts) {
          for (const calendar of [ours, ...others]) {
            if (view === 'month' && calendar === 'FullCalendar, 7 at most') continue
            progress(`${spread} ${view} ${count}: ${calendar}`)
            rows.push({ calendar, spread, view, count, ...(await measured(browser, server.address().port, { calendar, spread, view, count })) })
          }
        }
      }
    }
    await browser.close()
    server.close()
    return rows
  } finally {
    rmSync(dist, { recursive: true })
  }
}

async function measured(browser, port, asked) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, timezoneId: 'Europe/Berlin', locale: 'en-GB' })
  const faults = []
  page.on('pageerror', ({ message }) => faults.push(message))
  try {
    await page.goto(`http://127.0.0.1:${port}/index.html`)
    await page.waitForFunction(() => 'measure' in window)
    const figures = await Promise.race([page.evaluate((own) => window.measure(own), asked), after(limitSeconds)])
    return { ...none, ...figures, faults }
  } finally {
    await page.close()
  }
}

function after(seconds) {
  return new Promise((done) => setTimeout(done, seconds * 1000, null).unref())
}

function served(dist) {
  const server = createServer((request, response) => {
    const path = join(dist, new URL(request.url, 'http://127.0.0.1').pathname)
    if (!existsSync(path)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
    createReadStream(path).pipe(response)
  })
  return server.listen(0, '127.0.0.1')
}
