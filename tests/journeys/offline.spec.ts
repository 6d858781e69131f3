/** Knows that the app needs a server once and a person's word for each new version; refuses to know what its pages show. */
import type { BrowserContext, Page } from '@playwright/test'
import { makeNextVersion } from './support/next-version'
import { startStaticServer, type StaticServer } from './support/static-server'
import { expect, test } from './support/journey'

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
  await lookForUpdate(page)
  await untilWaiting(page)
  await page.reload()
  expect(await versionOf(page), 'a reload alone does not bring the new version').toBe(oldVersion)

  const word = page.getByRole('button', { name: /new version|update/i })
  await word.click()
  await expect.poll(() => versionOf(page)).not.toBe(oldVersion)
  await expect(mainHeading(page)).toBeVisible()

  expect(await versionOf(oldTab), 'only the tab that asked was reloaded').toBe(oldVersion)
  watch.allowMessage(serverGone)
  await server.stop()
  await visitEveryPage(oldTab)
  expect(await versionOf(oldTab)).toBe(oldVersion)
  await visitEveryPage(page)

  await oldTab.reload()
  expect(await versionOf(oldTab), 'a reload brings the version that was taken').toBe(await versionOf(page))
  await expectKept(context, [oldVersion, await versionOf(page)])
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
  return page.getByRole('heading').first()
}

/** The app's own pages, as its main navigation names them. */
function links(page: Page) {
  return page.getByRole('navigation').first().getByRole('link')
}

async function deepestLink(page: Page): Promise<string> {
  const addresses = await links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const deep = addresses.filter((address) => address.startsWith('/')).sort((a, b) => b.length - a.length)[0]
  if (deep === undefined || deep === '/') throw new Error('the navigation leads nowhere')
  return deep
}

async function visitEveryPage(page: Page): Promise<void> {
  const count = await links(page).count()
  expect(count).toBeGreaterThan(1)
  for (let index = 0; index < count; index += 1) {
    await links(page).nth(index).click()
    await expect(mainHeading(page)).toBeVisible()
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

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
}

async function untilWaiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20))
  })
}

async function versionOf(page: Page): Promise<string> {
  return (await page.locator('meta[name="version"]').getAttribute('content')) ?? ''
}

async function expectKept(context: BrowserContext, versions: readonly string[]): Promise<void> {
  const page = context.pages()[0]
  if (page === undefined) throw new Error('no tab is open')
  const kept = await page.evaluate(() => caches.keys())
  expect(kept.filter((name) => name.startsWith('shell-')).sort()).toEqual(versions.map((version) => `shell-${version}`).sort())
}
