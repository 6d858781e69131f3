import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router'
import { describe, expect, it } from 'vitest'
import { useScannedCode } from '../../src/app/use-scanned-code'

function Page() {
  useScannedCode()
  const { pathname, search } = useLocation()
  return (
    <>
      <p>{pathname + search}</p>
      <input aria-label="Somewhere to type" />
    </>
  )
}

function type(text: string, on: Element = document.body) {
  for (const key of text) fireEvent.keyDown(on, { key })
}

describe('a hand scanner', () => {
  it('opens the sheet whose code it types on any page, whatever its keyboard makes of the colon', () => {
    for (const colon of [':', 'Ö', '']) {
      const { unmount } = render(<Page />, { wrapper: MemoryRouter })
      type(`EW1${colon}K3T8ZQ4MB`)
      expect(screen.getByText('/paper?code=K3T8ZQ4MB')).toBeInTheDocument()
      unmount()
    }
  })

  it('is not heard in a field, where it types for the person, and nothing else opens anything', () => {
    render(<Page />, { wrapper: MemoryRouter })
    type('EW1:K3T8ZQ4MB', screen.getByLabelText('Somewhere to type'))
    type('K3T8ZQ4MB')
    type('EW1:K3T8')
    expect(screen.getByText('/')).toBeInTheDocument()
  })
})
