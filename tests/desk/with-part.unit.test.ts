import { describe, expect, it } from 'vitest'
import { storageSentence } from '../../src/acts/storage-sentence'
import { withPart } from '../../src/desk/with-part'

describe('an act that needs a part of the app', () => {
  it('is done once the part is there', async () => {
    const done = await withPart(() => Promise.resolve(2), (part) => Promise.resolve({ verdict: 'accepted', part }))
    expect(done).toEqual({ verdict: 'accepted', part: 2 })
  })

  it('fails with a word for it where the part cannot be fetched, and does nothing', async () => {
    let acted = false
    const failed = await withPart(
      () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
      () => {
        acted = true
        return Promise.resolve({ verdict: 'accepted' as const })
      },
    )
    expect(acted).toBe(false)
    if (failed.verdict !== 'failed') throw new Error(failed.verdict)
    expect(storageSentence(failed.failure)).toMatch(/could not be fetched/)
  })

  it('lets a defect of the act through', async () => {
    await expect(withPart(() => Promise.resolve(1), () => Promise.reject(new Error('defect')))).rejects.toThrow('defect')
  })
})
