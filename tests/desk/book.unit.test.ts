import { describe, expect, it } from 'vitest'
import { createBook } from '../../src/desk/book'
import { smallClinic } from '../domain/clinic/clinic-sample'

const clinicNamed = (name: string) =>
  [{ stream: 'clinic', head: { sequence: 1, hash: '' }, state: { kind: 'clinic', clinic: { ...smallClinic, name } } }] as const
const fresh = (epoch: number, revision: number, name: string, afresh = false) => ({
  epoch,
  revision,
  afresh,
  records: clinicNamed(name),
  damaged: [],
})

describe('the order in which a book takes things in', () => {
  it('passes over what it knows already', () => {
    const book = createBook()
    book.apply(fresh(1, 4, 'fourth', true))
    book.apply(fresh(1, 3, 'third'))
    book.apply(fresh(0, 9, 'an earlier epoch'))
    expect(book.clinic()?.name).toBe('fourth')
    expect(book.known()).toEqual({ epoch: 1, revision: 4 })
  })

  it('takes its own commit in only where nothing lies between', () => {
    const book = createBook()
    book.apply(fresh(1, 4, 'fourth', true))
    book.applyOwn(clinicNamed('sixth'), { epoch: 1, revision: 6 })
    book.applyOwn(clinicNamed('another epoch'), { epoch: 2, revision: 5 })
    expect(book.known()).toEqual({ epoch: 1, revision: 4 })
    book.applyOwn(clinicNamed('fifth'), { epoch: 1, revision: 5 })
    expect(book.clinic()?.name).toBe('fifth')
  })

  it('names a damaged stream until a whole record comes', () => {
    const book = createBook()
    book.apply({ ...fresh(1, 4, '', true), records: [], damaged: [{ stream: 'clinic', reason: 'altered' }] })
    expect(book.damaged()).toEqual([{ stream: 'clinic', reason: 'altered' }])
    book.apply(fresh(1, 5, 'whole'))
    expect(book.damaged()).toEqual([])
    book.apply({ ...fresh(1, 6, ''), records: [], damaged: [{ stream: 'clinic', reason: 'altered' }] })
    expect(book.clinic()).toBeNull()
  })
})
