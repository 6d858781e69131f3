/** Knows how a broken link is told; refuses to break one. */
import { expect, it } from 'vitest'
import { brokenLinkSentence } from '../../src/acts/broken-link-sentence'
import type { BrokenLink } from '../../src/desk/history/check-history'

const claims = { at: '2027-03-01T10:24:00.000Z', by: { id: 'ben', name: 'Ben' } }
const link: BrokenLink = { stream: 'c1', sequence: 6, why: 'altered', claims: null, after: null }
const told = (changed: Partial<BrokenLink>) => brokenLinkSentence({ ...link, ...changed }, 'Europe/Berlin')

it('names the row, what is wrong, and whose it claims to be', () => {
  expect(told({ claims, after: claims })).toBe(
    'Row 6 was altered after it was written. It says it was written by Ben on Mon 1 Mar 2027, 11:24. The row before it was written by Ben on Mon 1 Mar 2027, 11:24.',
  )
  expect(told({})).toBe('Row 6 was altered after it was written. Who wrote it, and when, cannot be read.')
  expect(told({ why: 'missing' })).toBe('Row 6 is missing.')
  expect(told({ why: 'unlinked', claims })).toContain('Row 6 does not follow from row 5')
  expect(told({ why: 'unlinked', sequence: 1, claims })).toContain('Row 1 does not begin a history')
  expect(told({ why: 'unreadable' })).toContain('holds nothing that can be read')
  expect(told({ why: 'rewritten', claims })).toContain('end otherwise than the record says')
})
