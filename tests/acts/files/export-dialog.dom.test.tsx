import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ExportDialog } from '../../../src/acts/files/export-dialog'
import type { FileForm, FileMade, Making } from '../../../src/acts/files/file-form'
import { ToastRegion } from '../../../src/ui/toast-region'
import { ToastsProvider, useToasts } from '../../../src/ui/toasts'

const saved: { name: string; text: Promise<string> }[] = []

beforeEach(() => {
  saved.length = 0
  const kept: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) kept.push(blob)
    return 'blob:kept'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: kept.at(-1)?.text() ?? Promise.resolve('') })
  })
})

function form(id: string, make: (asked: Making) => Promise<FileMade>): FileForm {
  return {
    id,
    name: `Form ${id}`,
    use: 'For tests.',
    fileName: `${id}.txt`,
    mediaType: 'text/plain',
    choices: [{ id: 'name', label: 'The name' }],
    tells: (chosen) => [chosen.has('name') ? `${id} tells who it is.` : `${id} tells nobody.`],
    make,
  }
}

const textOf = (id: string) => form(id, ({ chosen }) => Promise.resolve({ made: 'file', text: `${id} ${[...chosen].join()}` }))

function show(...forms: readonly [FileForm, ...FileForm[]]) {
  const onClose = vi.fn()
  render(
    <ToastsProvider>
      <ExportDialog title="Save as a file" forms={forms} onClose={onClose} />
      <Messages />
    </ToastsProvider>,
  )
  return { onClose, user: userEvent.setup() }
}

function Messages() {
  const { toasts, dismiss } = useToasts()
  return <ToastRegion toasts={toasts} onDismiss={dismiss} />
}

describe('the window from which files are saved', () => {
  it('says what the file tells before it is written, and writes what was chosen', async () => {
    const { user, onClose } = show(textOf('one'), textOf('two'))
    expect(screen.getByText('one tells nobody.')).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: /Form two/ }))
    await user.click(screen.getByRole('checkbox', { name: 'The name' }))
    expect(screen.getByText('two tells who it is.')).toBeInTheDocument()
    expect(screen.getByText('two.txt')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Save file' }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(saved.map(({ name }) => name)).toEqual(['two.txt'])
    expect(await saved[0]?.text).toBe('two name')
    expect(screen.getByText('Form two saved')).toBeInTheDocument()
  })

  it('adds nothing that was chosen for another form', async () => {
    const { user } = show(textOf('one'), textOf('two'))
    await user.click(screen.getByRole('checkbox', { name: 'The name' }))
    await user.click(screen.getByRole('radio', { name: /Form two/ }))
    expect(screen.getByText('two tells nobody.')).toBeInTheDocument()
  })

  it('says why a file could not be made, and writes none', async () => {
    const { user, onClose } = show(form('one', () => Promise.resolve({ made: 'refused', sentence: 'The storage cannot be read.' })))
    await user.click(screen.getByRole('button', { name: 'Save file' }))
    expect(await screen.findByText('The storage cannot be read.')).toBeInTheDocument()
    expect(saved).toEqual([])
    expect(onClose).not.toHaveBeenCalled()
  })

  it('shows how far it is, and stops when told to', async () => {
    const seen: { isStopped?: () => boolean; end?: (made: FileMade) => void } = {}
    const slow = form('one', ({ onProgress, isStopped }) => {
      onProgress(3, 10)
      seen.isStopped = isStopped
      return new Promise((end) => {
        seen.end = end
      })
    })
    const { user, onClose } = show(slow)
    await user.click(screen.getByRole('button', { name: 'Save file' }))
    expect(await screen.findByRole('progressbar', { name: 'Writing the file' })).toHaveAttribute('value', '3')
    expect(seen.isStopped?.()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(seen.isStopped?.()).toBe(true)
    expect(onClose).toHaveBeenCalledOnce()
    seen.end?.({ made: 'file', text: 'too late' })
    await Promise.resolve()
    expect(saved).toEqual([])
  })
})
