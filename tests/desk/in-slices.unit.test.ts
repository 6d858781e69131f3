import { afterEach, describe, expect, it, vi } from 'vitest'
import { inSlices, partOf } from '../../src/desk/in-slices'

/** Every look at the clock finds it ten milliseconds on. */
function slowClock() {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10))
}

afterEach(() => vi.restoreAllMocks())

const items = Array.from({ length: 10 }, (_, at) => at)
const never = () => false

describe('work in slices', () => {
  it('lets the page in every other step of ten milliseconds, tells how far it is, and gives everything in order', async () => {
    slowClock()
    const told: number[] = []
    const made = await inSlices(items, (item) => item * 2, { onProgress: (done) => told.push(done), isStopped: never })
    expect(made).toEqual(items.map((item) => item * 2))
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(items.length)
  })

  it('ends with nothing at the next step once it is stopped', async () => {
    slowClock()
    const worked: number[] = []
    const made = await inSlices(items, (item) => worked.push(item), { onProgress: () => undefined, isStopped: () => worked.length >= 3 })
    expect(made).toBeNull()
    expect(worked).toEqual([0, 1, 2])
  })

  it('is told of as a part of a larger work', async () => {
    const told: [number, number][] = []
    const second = partOf({ onProgress: (done, of) => told.push([done, of]), isStopped: never }, 0.5, 1)
    expect(await inSlices([], (item) => item, second)).toEqual([])
    await inSlices([1], (item) => item, second)
    expect(told).toEqual([
      [1000, 1000],
      [1000, 1000],
    ])
  })
})
