import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../src/ui/button'
import { ConfirmDialog } from '../../src/ui/confirm-dialog'
import { Dialog } from '../../src/ui/dialog'
import { TextField } from '../../src/ui/text-field'

function Mover() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Move</Button>
      <Dialog title="Move Dosing 3" isOpen={isOpen} onClose={() => setOpen(false)} acts={<Button>Move it</Button>}>
        <TextField label="Reason" value="" onChange={() => undefined} autoFocus />
      </Dialog>
    </>
  )
}

describe('a dialog', () => {
  it('is named by its title, takes the focus and gives it back', async () => {
    const user = userEvent.setup()
    render(<Mover />)
    const opener = screen.getByRole('button', { name: 'Move' })
    await user.click(opener)
    expect(screen.getByRole('dialog', { name: 'Move Dosing 3' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(opener).toHaveFocus())
  })

  it('keeps the focus inside', async () => {
    const user = userEvent.setup()
    render(<Mover />)
    await user.click(screen.getByRole('button', { name: 'Move' }))
    const dialog = screen.getByRole('dialog')
    for (let press = 0; press < 5; press += 1) {
      await user.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
  })
})

describe('an act that hurts', () => {
  it('begins on the way out and is done only when confirmed', async () => {
    const user = userEvent.setup()
    const onConfirm = vi.fn()
    const onClose = vi.fn()
    render(
      <ConfirmDialog title="Remove the sample clinic?" isOpen onClose={onClose} confirmWords="Remove it" onConfirm={onConfirm}>
        Your own courses stay.
      </ConfirmDialog>,
    )
    expect(screen.getByRole('alertdialog', { name: 'Remove the sample clinic?' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(onClose).toHaveBeenCalledOnce()
    expect(onConfirm).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Remove it' }))
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('cannot be confirmed while blocked', async () => {
    const user = userEvent.setup()
    const onConfirm = vi.fn()
    render(
      <ConfirmDialog title="Erase?" isOpen onClose={() => undefined} confirmWords="Erase" onConfirm={onConfirm} isBlocked>
        All of it.
      </ConfirmDialog>,
    )
    await user.click(screen.getByRole('button', { name: 'Erase' }))
    expect(onConfirm).not.toHaveBeenCalled()
  })
})
