/** Knows how visits are called in short; refuses to know where the titles are shown. */
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../../src/domain/protocol/library'
import type { Visit } from '../../../src/domain/protocol/protocol'
import { shortTitle, shortTitles } from '../../../src/domain/protocol/short-title'

function titlesIn(id: string): readonly string[] {
  const protocol = protocolById(id)
  if (protocol === undefined) throw new Error('no such protocol')
  return protocol.sessions.map((visit) => shortTitle(visit, protocol))
}

function visit(id: string, kind: Visit['kind'], title: string, after: string | null = 'prep-1'): Visit {
  return {
    id, kind, title, after, durationMinutes: 60, staff: 'therapist', gates: [], note: '',
    offsetDays: { target: 0, earliest: 0, latest: 0 }, confidence: 'seen', windowConfidence: 'seen',
  }
}

describe('shortTitle', () => {
  it('is short and unique within every protocol of the library', () => {
    for (const protocol of library) {
      const titles = [...shortTitles(protocol).values()]
      expect(new Set(titles).size, protocol.id).toBe(protocol.sessions.length)
      for (const title of titles) expect(title.length, `${protocol.id}: ${title}`).toBeLessThanOrEqual(28)
    }
  })

  it('names the sessions of the house template', () => {
    expect(titlesIn('mdma-18wk-clinic')).toEqual([
      'Preparation 1', 'Preparation 2', 'Preparation 3',
      'Dosing 1', 'Integration 1.1', 'Integration 1.2', 'Integration 1.3',
      'Dosing 2', 'Integration 2.1', 'Integration 2.2', 'Integration 2.3',
      'Dosing 3', 'Integration 3.1', 'Integration 3.2', 'Integration 3.3',
      'Outcome assessment',
    ])
  })

  it('drops figures that say nothing', () => {
    expect(titlesIn('oregon-psilocybin')).toEqual(['Preparation', 'Dosing', 'Integration'])
    expect(titlesIn('mdma-18wk-333')).toContain('Integration 2')
    expect(titlesIn('psilocybin-usona')).toContain('Integration 3')
  })

  it('cuts the titles of ratings to what tells them apart', () => {
    expect(titlesIn('mapp-phase3').filter((title) => !/^(Preparation|Dosing|Integration)/.test(title))).toEqual([
      'Screening', 'Enrollment', 'CAPS-5 T1', 'CAPS-5 T2', 'CAPS-5 T3', 'CAPS-5 T4', 'Study termination', 'Long-term follow-up',
    ])
    expect(titlesIn('psilocybin-nyu-cancer')).toEqual(
      expect.arrayContaining(['1 day before dose 1', '1 day after dose 1', '14 days after dose 1', '26 weeks after dose 2']),
    )
  })

  it('tells visits of one title apart', () => {
    const sessions = [visit('a', 'assessment', 'Rating'), visit('b', 'assessment', 'Rating'), visit('c', 'assessment', 'Rating')]
    expect([...shortTitles({ sessions }).values()]).toEqual(['Rating', 'Rating, 2', 'Rating, 3'])
  })
})
