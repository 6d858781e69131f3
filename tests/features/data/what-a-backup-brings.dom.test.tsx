/** Knows what a person reads of a backup before anything is restored from it, and that no file leaves the window waiting. */
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { CheckedFile } from '../../../src/features/data/checked-file'
import { RestoreDialog } from '../../../src/features/data/restore-dialog'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { ToastsProvider } from '../../../src/ui/toasts'
import { deskWithClinic, newStorage } from '../../desk/test-desk'

const nothing = () => undefined

function fileOf(text: string): File {
  return new File([text], 'backup.json', { type: 'application/json' })
}

/** A disk that answers in no way that anybody thought of. */
function brokenFile(): File {
  return Object.defineProperty(fileOf('{}'), 'size', {
    get() {
      throw new Error('no such answer')
    },
  })
}

function showRestore(desk: Desk, file: File) {
  render(
    <DeskProvider desk={desk}>
      <ToastsProvider>
        <MemoryRouter>
          <RestoreDialog file={file} onUndo={nothing} onClose={nothing} />
        </MemoryRouter>
      </ToastsProvider>
    </DeskProvider>,
  )
}

describe('a file that cannot be read to its end, for whatever reason', () => {
  it('is said to be so in the window that restores, which waits no longer', async () => {
    showRestore(await deskWithClinic(newStorage()), brokenFile())
    expect(await screen.findByText('This file could not be read to its end. Nothing was taken from it.')).toHaveRole('alert')
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull()
  })

  it('is said to be so where it is only checked', async () => {
    render(
      <DeskProvider desk={await deskWithClinic(newStorage())}>
        <CheckedFile file={brokenFile()} onClose={nothing} />
      </DeskProvider>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('This file could not be read to its end, so nothing is known of it.')
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})
