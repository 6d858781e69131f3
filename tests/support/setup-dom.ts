/** Knows what jsdom lacks for our screens: matchers for elements, a clean page after each test. */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// jsdom has no layout, so no query about the screen ever holds; a test that needs one stubs its own.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener: () => undefined, removeListener: () => undefined })

// A whole page is large for jsdom, and a busy machine slow.
configure({ asyncUtilTimeout: 10_000 })

afterEach(() => {
  cleanup()
})

// A page that is gone may still be fetching a part of itself, which the next file's page is not to hear of.
afterAll(() => vi.dynamicImportSettled())
