import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Weekday } from '../../src/domain/time/weekday'
import { CheckboxGroup } from '../../src/ui/checkbox'
import { FormError } from '../../src/ui/form-error'
import { Menu } from '../../src/ui/menu'
import { NumberField } from '../../src/ui/number-field'
import { RadioGroup, Segmented } from '../../src/ui/radio-group'
import { SearchField } from '../../src/ui/search-field'
import { Select } from '../../src/ui/select'
import { TextField } from '../../src/ui/text-field'
import { WeekdayField } from '../../src/ui/weekday-field'

const rooms = [
  { id: 'oak', label: 'Oak' },
  { id: 'fern', label: 'Fern' },
] as const

describe('fields', () => {
  it('tie label, hint and error to the control', () => {
    render(<TextField label="Reason" hint="A few words." error="Say why." value="" onChange={() => undefined} isRequired />)
    const field = screen.getByRole('textbox', { name: 'Reason' })
    expect(field).toHaveAccessibleDescription('A few words. Say why.')
    expect(field).toBeInvalid()
    expect(field).toBeRequired()
  })

  it('show no error before there is one', () => {
    render(<TextField label="Reason" value="" onChange={() => undefined} />)
    expect(screen.getByRole('textbox', { name: 'Reason' })).toBeValid()
  })

  it('offer a list and say which was chosen', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<Select label="Room" choices={rooms} value={null} onChange={onChange} error="Choose a room." />)
    const opener = screen.getByRole('button', { name: /Choose Room/ })
    expect(opener).toHaveAccessibleDescription('Choose a room.')
    await user.click(opener)
    await user.click(screen.getByRole('option', { name: 'Fern' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('fern')
  })

  it('give weekdays in the order of the week', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn<(value: readonly Weekday[]) => void>()
    render(<WeekdayField label="Open on" value={['fri']} onChange={onChange} />)
    expect(screen.getByRole('checkbox', { name: 'Friday' })).toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: 'Tuesday' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['tue', 'fri'])
  })

  it('give ticked choices in the order they are shown', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<CheckboxGroup label="Rooms" choices={rooms} value={['fern']} onChange={onChange} />)
    await user.click(screen.getByRole('checkbox', { name: 'Oak' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['oak', 'fern'])
  })

  it.each([RadioGroup, Segmented])('move between choices by arrow', async (Choices) => {
    const user = userEvent.setup()
    function Chosen() {
      const [value, setValue] = useState<'oak' | 'fern'>('oak')
      return <Choices label="Room" choices={rooms} value={value} onChange={setValue} />
    }
    render(<Chosen />)
    expect(screen.getByRole('radiogroup', { name: 'Room' })).toBeInTheDocument()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: 'Fern' })).toBeChecked()
  })

  it('count in steps between their bounds, and empty to nothing', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<NumberField label="Length" unit="min" value={90} min={15} max={95} step={5} onChange={onChange} />)
    await user.click(screen.getByRole('button', { name: 'Increase Length' }))
    expect(onChange).toHaveBeenLastCalledWith(95)
    await user.clear(screen.getByRole('textbox', { name: 'Length' }))
    await user.tab()
    expect(onChange).toHaveBeenLastCalledWith(null)
  })

  it('empty a search by its cross', async () => {
    const user = userEvent.setup()
    const onChange = vi.fn()
    render(<SearchField label="Find a code" value="K" onChange={onChange} />)
    expect(screen.getByRole('searchbox', { name: 'Find a code' })).toHaveValue('K')
    await user.click(screen.getByRole('button', { name: 'Empty the search' }))
    expect(onChange).toHaveBeenLastCalledWith('')
  })

  it('open a menu, act once and close', async () => {
    const user = userEvent.setup()
    const onAct = vi.fn()
    render(<Menu label="More" isLabelHidden icon="more" acts={[{ id: 'hold', label: 'Put on hold', onAct }]} />)
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitem', { name: 'Put on hold' }))
    expect(onAct).toHaveBeenCalledOnce()
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('announce what kept a form from being done', () => {
    const { rerender } = render(<FormError />)
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    rerender(<FormError>Ana is away.</FormError>)
    expect(screen.getByRole('alert')).toHaveTextContent('Ana is away.')
  })
})
