/** Knows what people and rooms of a clinic are called, and that nobody is ever called by an id; refuses to know any session. */
import { describe, expect, it } from 'vitest'
import { formerColleague, formerRoom, knownPersonName, personName, roomName, therapistName } from '../../../src/domain/clinic/clinic'
import { clinic } from '../../support/clinics'

const at = clinic({ raters: [{ id: 'eva', name: 'Eva Voss' }] })
const gone = '7b1c2d9e-4c55-4a0f-9a41-8f0f6b0f1a22'

describe('a name', () => {
  it('is that of the clinic’s list', () => {
    expect([therapistName(at, 'ana'), personName(at, 'ana'), personName(at, 'eva'), roomName(at, 'oak')]).toEqual(['Ana', 'Ana', 'Eva Voss', 'Oak'])
  })

  it('is a word for whom and what the list has no more, and never an id', () => {
    expect([therapistName(at, gone), personName(at, gone), roomName(at, gone)]).toEqual([formerColleague, formerColleague, formerRoom])
    expect(knownPersonName(at, gone)).toBeUndefined()
  })
})
