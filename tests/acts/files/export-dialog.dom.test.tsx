import { render, screen, waitFor, within } from '@testing-library/react'
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
    const { user, onClose } = show(textOf('one'))
    expect(screen.getByText('one tells nobody.')).toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: 'The name' }))
    expect(screen.getByText('one tells who it is.')).toBeInTheDocument()
    expect(screen.getByText('one.txt')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Save file' }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(saved.map(({ name }) => name)).toEqual(['one.txt'])
    expect(await saved[0]?.text).toBe('one name')
    expect(screen.getByText('Form one saved')).toBeInTheDocument()
  })

  it('writes each of several forms with one press, and says of each what it tells', async () => {
    const { user, onClose } = show(textOf('one'), { ...textOf('two'), choices: [{ id: 'name', label: 'Whose it is' }] })
    expect(screen.getByText('one tells nobody.')).toBeInTheDocument()
    expect(screen.getByText('two tells nobody.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Save: Form two' }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(saved.map(({ name }) => name)).toEqual(['two.txt'])
    expect(await saved[0]?.text).toBe('two ')
  })

  it('adds nothing that was chosen for another form', async () => {
    const { user } = show(textOf('one'), { ...textOf('two'), choices: [{ id: 'name', label: 'Whose it is' }] })
    await user.click(within(screen.getByRole('region', { name: 'Form one' })).getByText('Add to it'))
    await user.click(screen.getByRole('checkbox', { name: 'The name' }))
    expect(screen.getByText('one tells who it is.')).toBeInTheDocument()
    expect(screen.getByText('two tells nobody.')).toBeInTheDocument()
  })

  it('asks once for forms to which the same may be added, and says once what all of them tell', async () => {
    const same = (id: string): FileForm => ({ ...textOf(id), tells: (chosen) => ['When and where.', chosen.has('name') ? 'Who it is.' : 'Not who it is.', `For ${id}.`] })
    const { user } = show(same('one'), same('two'))
    expect(screen.getAllByText('When and where.')).toHaveLength(1)
    expect(screen.getByText('For two.')).toBeInTheDocument()
    await user.click(screen.getByText('Add to each of them'))
    await user.click(screen.getByRole('checkbox', { name: 'The name' }))
    expect(screen.getAllByText('Who it is.')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Save: Form two' }))
    expect(await saved[0]?.text).toBe('two name')
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
