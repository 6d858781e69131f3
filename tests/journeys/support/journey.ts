/** Knows what no journey may cause: an error in the console, a request off this origin, a breach of the content policy or of privacy. */
import { type BrowserContext, expect, test as base } from '@playwright/test'
import { type PrivacyWatch, watchPrivacy } from './privacy'

/** What was seen so far that should not have been; a journey fails when anything is left in it at the end. */
export interface Watch extends PrivacyWatch {
  readonly complaints: string[]
  /** Lets requests go to one more origin, for a journey that starts its own server. */
  readonly allowOrigin: (origin: string) => void
  /** Lets console messages pass that match, for a journey that provokes them. */
  readonly allowMessage: (pattern: RegExp) => void
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await watchOver(context, baseURL)
      await use(watch)
      await watch.lookThroughStorage()
      expect(watch.complaints, 'errors, requests off the origin, breaches of the content policy, patients out in the open').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Watches every page of `context`; for contexts a journey opens by itself. */
export async function watchOver(context: BrowserContext, baseURL: string | undefined): Promise<Watch> {
  const complaints: string[] = []
  const origins = new Set<string>(baseURL === undefined ? [] : [new URL(baseURL).origin])
  const patterns: RegExp[] = []

  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.effectiveDirective} refused ${event.blockedURI || event.sample}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' || patterns.some((pattern) => pattern.test(message.text()))) return
    complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !origins.has(origin)) complaints.push(`request off the origin: ${request.url()}`)
  })
  const privacy = await watchPrivacy(context, (complaint) => complaints.push(complaint))

  return {
    ...privacy,
    complaints,
    allowOrigin: (origin) => origins.add(origin),
    allowMessage: (pattern) => patterns.push(pattern),
  }
}
