import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LegendPage } from '../../src/features/legend/legend-page'

it('explains every kind in every state', () => {
  render(<LegendPage />)
  const table = screen.getByRole('table', { name: 'Each kind of session in each state' })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getAllByRole('cell').length)).toEqual([6, 6, 6, 6, 6])
  expect(rows[1]).toHaveTextContent(/Dosing.*8 h.*violet · square · solid/)
})
