/** Knows how a browser with a memory of its own is opened and closed, as on a person's device; refuses to know what it visits. */
import { type BrowserContext, type LaunchOptions, type Page, chromium } from '@playwright/test'
import { type Watch, watchOver } from './journey'

export interface ProfileOptions {
  readonly launchOptions: LaunchOptions
  readonly baseURL: string | undefined
  readonly locale: string | undefined
  readonly timezoneId: string | undefined
}

/** Opens the browser on what `folder` remembers; closing the context closes the browser. */
export async function openProfile(folder: string, options: ProfileOptions): Promise<{ readonly context: BrowserContext; readonly watch: Watch }> {
  const { launchOptions, ...rest } = options
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, ...given, viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' })
  context.setDefaultTimeout(10_000)
  return { context, watch: await watchOver(context, options.baseURL) }
}

/** Ends the browser at once, as a machine that loses power does: nothing is told, nothing is put away. */
export async function killBrowser(context: BrowserContext, page: Page): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  const session = await context.newCDPSession(page)
  // It never answers: what should answer is gone.
  session.send('Browser.crash').catch(() => undefined)
  await closed
}
