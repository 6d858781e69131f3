/** Knows the three answers a browser can give about keeping data, and when it is asked at all. */
import { describe, expect, it, vi } from 'vitest'
import { askForPersistence, storageRoom } from '../../../src/app/offline/persistence'

const says = (answer: boolean) => () => Promise.resolve(answer)

describe('asking for persistence', () => {
  it('does not ask where it was granted before', async () => {
    const persist = vi.fn(says(false))
    expect(await askForPersistence({ persist, persisted: says(true) })).toBe('granted')
    expect(persist).not.toHaveBeenCalled()
  })

  it('gives what the browser answers', async () => {
    expect(await askForPersistence({ persist: says(true), persisted: says(false) })).toBe('granted')
    expect(await askForPersistence({ persist: says(false), persisted: says(false) })).toBe('denied')
  })

  it('tells a browser that cannot promise from one that will not', async () => {
    expect(await askForPersistence({})).toBe('unsupported')
    expect(await askForPersistence({ persisted: says(false) })).toBe('unsupported')
  })
})

describe('the room', () => {
  it('is what the browser estimates, in bytes', async () => {
    expect(await storageRoom({ estimate: () => Promise.resolve({ usage: 5, quota: 9 }) })).toEqual({ usedBytes: 5, quotaBytes: 9 })
  })

  it('is unknown where the browser tells nothing or half of it', async () => {
    expect(await storageRoom({})).toBeUndefined()
    expect(await storageRoom({ estimate: () => Promise.resolve({ usage: 5 }) })).toBeUndefined()
  })
})
