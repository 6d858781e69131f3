import { describe, expect, it } from 'vitest'
import { codeForMachines, codeInGroups, readReturnCode, returnCodeOf } from '../../src/interchange/return-code'

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'.split('')
const some = Array.from({ length: 200 }, (_, at) => returnCodeOf(Uint8Array.from([at * 7, at * 31, at, at * 13, 255 - at, at * 3].map((byte) => byte % 256))))

describe('the code of a sheet', () => {
  it('has nine signs, none of which is mistaken for another', () => {
    for (const code of some) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{9}$/)
    expect(new Set(some).size).toBe(some.length)
  })

  it('is read back as it is printed, typed in any way, and scanned', () => {
    for (const code of some) {
      for (const text of [code, codeInGroups(code), codeInGroups(code).toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)}\n`, codeForMachines(code), codeForMachines(code).replace(':', 'Ö'), `ew1${code}`]) {
        expect(readReturnCode(text)).toEqual({ ok: true, code })
      }
    }
  })

  it('fits the smallest square that machines read', () => {
    for (const code of some) expect(codeForMachines(code)).toMatch(/^[0-9A-Z:]{1,16}$/)
  })

  it('is refused with any one sign wrong', () => {
    for (const code of some.slice(0, 20)) {
      for (let at = 0; at < code.length; at += 1) {
        for (const sign of signs.filter((other) => other !== code.charAt(at))) {
          expect(readReturnCode(code.slice(0, at) + sign + code.slice(at + 1)).ok).toBe(false)
        }
      }
    }
  })

  it.each([
    ['', 'Type the nine signs of the code.'],
    ['K3T8', 'A code has nine signs, and here are 4.'],
    ['K', 'A code has nine signs, and here is 1.'],
    ['K3T0-ZQ4M-B', 'No code has the sign “0”. The figures 0 and 1 and the letters I, L, O and U are never used.'],
  ])('refuses %j with a reason', (text, sentence) => {
    expect(readReturnCode(text)).toEqual({ ok: false, sentence })
  })

  it('refuses exchanged neighbours nearly always', () => {
    const exchanged = some.flatMap((code) =>
      Array.from({ length: code.length - 1 }, (_, at) => code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)).filter((other) => other !== code),
    )
    const taken = exchanged.filter((text) => readReturnCode(text).ok)
    expect(taken.length / exchanged.length).toBeLessThan(0.01)
  })
})
