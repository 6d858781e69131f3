/** Knows that a backup is said to have been compared as far as it was. */
import { describe, expect, it } from 'vitest'
import { readBackSentence } from '../../../src/features/data/backup-words'
import { backupOf } from '../../desk/backup/backups'
import { adoptPlan } from '../../desk/small-protocol'
import { deskWithClinic, newStorage } from '../../desk/test-desk'
import { flipByte } from '../../store/raw-storage'

describe('what is said of a backup that was made', () => {
  it('is that each row was compared where each was, and of how many where some could not be', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    expect(readBackSentence(await backupOf(desk))).toBe('Read back before the browser got it: 3 rows of 1 course and of the clinic, each compared with what is stored here.')
    await flipByte(storage, 'log', ['c1', 1])
    expect(readBackSentence(await backupOf(desk))).toBe('Read back before the browser got it: 2 rows of 1 course and of the clinic, 1 of them compared with what is stored here.')
  })

  it('is that what was typed was not compared', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.drafts.keep({ courseId: 'c1', session: null, form: 'hold', about: '', shape: 1, at: desk.now().at, title: 'Hold', words: ['a word'], typed: {} })
    expect(readBackSentence(await backupOf(desk))).toMatch(/each compared with what is stored here\. 1 text typed and not noted stands in it too, and is not compared\.$/)
  })
})
