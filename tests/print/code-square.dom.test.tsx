import { render } from '@testing-library/react'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { codeForMachines, returnCodeOf } from '../../src/interchange/return-code'
import { CodeSquare } from '../../src/print/staff/code-square'

const pixels = 6

/** What a reader sees of the drawing, a module six pixels wide. */
function pictureOf(svg: Element) {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const edge = size * pixels
  const data = new Uint8Array(edge * edge * 4).fill(255)
  for (const [, x = '', y = ''] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let down = 0; down < pixels; down += 1) {
      for (let along = 0; along < pixels; along += 1) data.fill(0, at(Number(x) * pixels + along, Number(y) * pixels + down), at(Number(x) * pixels + along, Number(y) * pixels + down) + 3)
    }
  }
  return { width: edge, height: edge, data }

  function at(x: number, y: number) {
    return (y * edge + x) * 4
  }
}

describe('the square of a code', () => {
  it.each(Array.from({ length: 12 }, (_, at) => codeForMachines(returnCodeOf(Uint8Array.from([at, 7 * at, 31 * at, 5, 200 - at, at * at])))))('is read back as %s', (text) => {
    const { container } = render(<CodeSquare text={text} />)
    const svg = container.querySelector('svg')
    expect(svg === null ? '' : decodeQR(pictureOf(svg))).toBe(text)
  })

  it('is the smallest there is, with four modules of white around it', () => {
    const { container } = render(<CodeSquare text="EW1:K3T8ZQ4MB" />)
    expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 29 29')
  })
})
