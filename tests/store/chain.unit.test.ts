import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/store/canonical'
import { type Head, checkChain, headOf, linkRow } from '../../src/store/chain'
import type { LogRow } from '../../src/store/log-row'

const by = { id: 'coordinator', name: 'Coordinator' }

function chainOf(length: number): readonly LogRow[] {
  const rows: LogRow[] = []
  let head: Head | null = null
  for (let number = 1; number <= length; number += 1) {
    const at = `2026-12-0${number}T09:00:00.000Z`
    const row: LogRow = linkRow(
      { id: `row-${number}`, stream: 'c1', at, by, change: `change-${number}`, events: [{ type: 'SessionConfirmed', session: `s${number}` }] },
      head,
    )
    head = headOf(row)
    rows.push(row)
  }
  return rows
}

describe('canonical text', () => {
  it('orders keys, leaves out what is undefined, and adds no blanks', () => {
    expect(canonicalJson({ b: [1, null, 'ü'], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,null,"ü"]}')
  })

  it('is the same for equal values and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        const read: unknown = JSON.parse(text)
        expect(canonicalJson(read)).toBe(text)
        expect(read).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('throws at what no record may hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
    expect(() => canonicalJson([undefined])).toThrow(TypeError)
  })
})

describe('the chain of a stream', () => {
  it('numbers rows from 1 and names the hash of the one before', () => {
    const rows = chainOf(3)
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(rows[0]?.previous).toBe('')
    expect(rows[2]?.previous).toBe(rows[1]?.hash)
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(checkChain(rows)).toBeNull()
    expect(checkChain([])).toBeNull()
  })

  it('names the first row whose contents were changed', () => {
    const rows = chainOf(4).map((row) => (row.sequence === 2 ? { ...row, by: { ...by, name: 'Another' } } : row))
    expect(checkChain(rows)).toEqual({ sequence: 2, why: 'altered' })
  })

  it('names the row that a forgery with a new hash leaves unlinked', () => {
    const [first, second, third] = chainOf(3)
    if (first === undefined || second === undefined || third === undefined) throw new Error('three rows')
    const { id, stream, at, change, events } = first
    const forged = linkRow({ id, stream, at, change, events, by: { ...by, name: 'Another' } }, null)
    expect(checkChain([forged, second, third])).toEqual({ sequence: 2, why: 'unlinked' })
  })

  it('names a row taken out, at either end or between', () => {
    const rows = chainOf(4)
    expect(checkChain(rows.slice(1))).toEqual({ sequence: 1, why: 'missing' })
    expect(checkChain(rows.filter(({ sequence }) => sequence !== 3))).toEqual({ sequence: 3, why: 'missing' })
  })

  it('finds any one changed character of any row', () => {
    const rows = chainOf(3)
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.constantFrom('id', 'at', 'change', 'previous', 'hash'), (index, key) => {
        const changed = rows.map((row, place) => (place === index ? { ...row, [key]: `${row[key]}x` } : row))
        expect(checkChain(changed)?.sequence).toBe(index + 1)
      }),
    )
  })
})
