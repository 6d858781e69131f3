/** Knows which built version this tab runs; refuses to know whether a newer one exists. */

/** The version named by the built page: 12 hexadecimal digits, or undefined under the development server. */
export function runningVersion(page: Document = document): string | undefined {
  return page.querySelector<HTMLMetaElement>('meta[name="version"]')?.content
}

/**
 * Holds a shared lock named after the version until this tab is closed. The service worker keeps a version's files
 * as long as somebody holds its lock, so that a tab of an older version can still load its parts.
 */
export function holdVersion(version: string | undefined = runningVersion(), locks: LockManager = navigator.locks): void {
  if (version === undefined) return
  const untilTheTabCloses = new Promise<never>(() => undefined)
  // The browser refuses a lock only to a page that is being closed; then there is nothing left to hold.
  locks.request(`shell-${version}`, { mode: 'shared' }, () => untilTheTabCloses).catch(() => undefined)
}
