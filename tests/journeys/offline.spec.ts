/** Knows that the app needs a server once and a person's word for each new version; refuses to know what its pages show. */
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeNextVersion } from './support/next-version'
import { startStaticServer, type StaticServer } from './support/static-server'
import { expect, test } from './support/journey'

test.use({ serviceWorkers: 'allow' })

const dist = process.env['EW_DIST'] ?? 'dist'
// Registered workers look for updates by themselves; with the server gone the browser notes that each time.
const serverGone = /net::ERR_|Failed to (?:load resource|update a ServiceWorker)/

let server: StaticServer

test.beforeEach(async ({ watch }) => {
  server = await startStaticServer(dist)
  watch.allowOrigin(server.origin)
})

test.afterEach(async () => {
  await server.stop()
})

test('the app reloads and opens deep links with the server gone and the network off', async ({ context, page, watch }) => {
  await page.goto(server.origin)
  await untilStored(page)
  const deep = await deepestLink(page)

  watch.allowMessage(serverGone)
  await server.stop()
  await context.setOffline(true)

  await page.reload()
  await expect(mainHeading(page)).toBeVisible()
  await visitEveryPage(page)

  const second = await context.newPage()
  await second.goto(server.origin + deep)
  await expect(mainHeading(second)).toBeVisible()
  expect(new URL(second.url()).pathname).toBe(deep)
})

test('the app reloads offline where `npm start` serves it', async ({ context, page, watch }) => {
  await page.goto('/')
  await untilStored(page)
  watch.allowMessage(serverGone)
  await context.setOffline(true)
  await page.reload()
  await expect(mainHeading(page)).toBeVisible()
})

test('a tab in its first visit can open every page with the server gone', async ({ context, page, watch }) => {
  await page.goto(server.origin)
  await untilStored(page)
  watch.allowMessage(serverGone)
  await server.stop()
  await context.setOffline(true)
  await visitEveryPage(page)
})

test('a new version waits for the word, and a tab of the old one keeps all its pages', async ({ context, page, watch }, info) => {
  const next = info.outputPath('next')
  await makeNextVersion(dist, next)
  await page.goto(server.origin)
  await untilStored(page)
  await page.reload()
  const oldTab = await context.newPage()
  await oldTab.goto(server.origin)
  const oldVersion = await versionOf(page)

  server.serve(next)
  await untilWaiting(page)
  await page.reload()
  expect(await versionOf(page), 'a reload alone does not bring the new version').toBe(oldVersion)
  const newVersion = await takeWaiting(page)

  expect(await versionOf(oldTab), 'only the tab that asked was reloaded').toBe(oldVersion)
  watch.allowMessage(serverGone)
  await server.stop()
  await visitEveryPage(oldTab)
  expect(await versionOf(oldTab)).toBe(oldVersion)
  await visitEveryPage(page)

  await oldTab.reload()
  expect(await versionOf(oldTab), 'a reload brings the version that was taken').toBe(newVersion)
})

test('a version is kept as long as a tab of it is open, and no longer', async ({ context, page }, info) => {
  const folders = ['second', 'third', 'fourth'].map((name) => info.outputPath(name))
  for (const [index, folder] of folders.entries()) await makeNextVersion(folders[index - 1] ?? dist, folder)
  await page.goto(server.origin)
  await untilStored(page)
  const oldTab = await context.newPage()
  await oldTab.goto(server.origin)

  const versions = [await versionOf(page)]
  for (const folder of folders) {
    if (folder === folders.at(-1)) {
      expect(await keptVersions(page), 'an open tab, the version before, the present one').toEqual(versions)
      await oldTab.close()
    }
    server.serve(folder)
    await untilWaiting(page)
    versions.push(await takeWaiting(page))
  }
  expect(await keptVersions(page)).toEqual(versions.slice(-2))
})

test('a server caught in the middle of a change brings no half version', async ({ page, watch }, info) => {
  const half = info.outputPath('half')
  await makeNextVersion(dist, half)
  await appendFile(join(half, 'icon.svg'), '<!-- of another version -->')
  await page.goto(server.origin)
  await untilStored(page)
  const version = await versionOf(page)

  watch.allowMessage(/integrity/i)
  server.serve(half)
  const fate = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => {
        resolve(registration.installing)
      })
    })
    await registration.update()
    const worker = await found
    while (worker !== null && worker.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 20))
    return worker?.state
  })
  expect(fate).toBe('redundant')
  expect(await keptVersions(page)).toEqual([version])
  await page.reload()
  await expect(mainHeading(page)).toBeVisible()
})

test('the app can be installed', async ({ page }) => {
  await page.goto(server.origin)
  await untilStored(page)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A private window, which every test runs in, is the one obstacle that is not the app's.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito')).toEqual([])
})

function mainHeading(page: Page) {
  return page.getByRole('main').getByRole('heading').first()
}

/** The app's own pages, as its main navigation names them. */
function links(page: Page) {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link')
}

async function deepestLink(page: Page): Promise<string> {
  const addresses = await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const deep = addresses.filter((address) => address.startsWith('/')).sort((a, b) => b.length - a.length)[0]
  if (deep === undefined || deep === '/') throw new Error('the navigation leads nowhere')
  return deep
}

/** Opens each page of the navigation and comes back; each has to show a heading of its own. */
async function visitEveryPage(page: Page): Promise<void> {
  const count = await links(page).count()
  expect(count).toBeGreaterThan(1)
  for (const index of [...Array(count).keys(), 0]) {
    const link = links(page).nth(index)
    if ((await link.getAttribute('href')) === new URL(page.url()).pathname) continue
    const before = await mainHeading(page).textContent()
    await link.click()
    await expect(mainHeading(page)).not.toHaveText(before ?? '')
  }
}

/** Resolves when every part is on the device and this page is answered by the worker. */
async function untilStored(page: Page): Promise<void> {
  await expect(mainHeading(page)).toBeVisible()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

/** Asks for a newer version and resolves when it is stored and waits. */
async function untilWaiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

/** Gives the word as a person does; the version that runs afterwards. */
async function takeWaiting(page: Page): Promise<string> {
  const before = await versionOf(page)
  await page.getByRole('button', { name: /new version|update/i }).click()
  await expect.poll(() => versionOf(page)).not.toBe(before)
  await expect(mainHeading(page)).toBeVisible()
  return versionOf(page)
}

async function versionOf(page: Page): Promise<string> {
  return (await page.locator('meta[name="version"]').getAttribute('content')) ?? ''
}

/** The versions on the device, oldest first. */
async function keptVersions(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => caches.keys())
  return names.filter((name) => name.startsWith('shell-')).map((name) => name.replace('shell-', ''))
}
