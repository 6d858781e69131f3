/** Knows that a bundle stays one whatever people typed: the published schema finds no fault in any text. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownWays } from '../../support/told-courses'
import { bundleText, faultsOf } from './read-bundle'
import { tellAll } from './told'

const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\u00a0', '\u2028', '\ufeff', '\ud800', '\u0000', '\t', '"', '\\', '</script>', 'Zoë\u00a0B.', 'two\nlines'))

it('holds whatever was typed', () => {
  const ways = ownWays.filter(({ name }) => /^held|^missed|^with added|^on hold/.test(name))
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.array(nasty, { minLength: 8, maxLength: 8 }), ({ course, clinic, ...told }, texts) => {
      const [code = '', name = '', reason = '', note = '', title = '', person = '', room = '', standing = ''] = texts
      const sessions = course.sessions.map((one) => ({ ...one, reason, encounter: one.encounter === null ? null : { ...one.encounter, note }, deviated: one.deviated.map((deviated) => ({ ...deviated, reason })) }))
      const protocol = { ...course.protocol, name: title, indication: reason, substance: note, citation: title, sessions: course.protocol.sessions.map((visit) => ({ ...visit, title, note })) }
      const typed = {
        ...told,
        course: { ...course, patient: { code, name }, standingReason: standing, sessions, protocol },
        clinic: { ...clinic, therapists: clinic.therapists.map((one) => ({ ...one, name: person })), rooms: clinic.rooms.map((one) => ({ ...one, name: room })) },
      }
      const text = bundleText(typed, tellAll)
      expect(faultsOf(JSON.parse(text))).toEqual([])
      // No half of a pair, written out or not.
      expect(text).not.toMatch(/\p{Surrogate}|\\ud[89a-f]/u)
    }),
  )
})
