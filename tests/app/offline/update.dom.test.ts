/** Knows what the update watch says where the browser cannot keep the app; the rest is seen in the offline journeys. */
import { describe, expect, it, vi } from 'vitest'
import { watchForUpdate } from '../../../src/app/offline/update'

describe('a browser without service workers', () => {
  it('is told as a failure, and has no update to take', () => {
    const reload = vi.fn()
    const watch = watchForUpdate({ container: undefined, reload })
    expect(watch.state()).toEqual({ updateWaiting: false, offlineReady: false, failed: true })
    watch.takeUpdate()
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('a browser that refuses the service worker', () => {
  it('is told as a failure, once, to everyone who listens and to nobody who stopped', async () => {
    const container = Object.assign(new EventTarget(), {
      controller: null,
      register: () => Promise.reject(new Error('refused')),
    })
    const watch = watchForUpdate({ container, reload: vi.fn() })
    const listens = vi.fn()
    const stopped = vi.fn()
    watch.subscribe(listens)
    watch.subscribe(stopped)()
    expect(watch.state().failed).toBe(false)
    await vi.waitFor(() => {
      expect(watch.state().failed).toBe(true)
    })
    expect(listens).toHaveBeenCalledTimes(1)
    expect(stopped).not.toHaveBeenCalled()
  })
})
