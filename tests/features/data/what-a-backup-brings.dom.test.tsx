/** Knows what a person reads of a backup before anything is restored from it, and that no file leaves the window waiting. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { CheckedFile } from '../../../src/features/data/checked-file'
import { RestoreDialog } from '../../../src/features/data/restore-dialog'
import type { Desk } from '../../../src/desk/desk'
import { DeskProvider } from '../../../src/desk/desk-provider'
import { ToastsProvider } from '../../../src/ui/toasts'
import { adoptPlan } from '../../desk/small-protocol'
import { smallClinic } from '../../domain/clinic/clinic-sample'
import { backupOf } from '../../desk/backup/backups'
import { bodyOf, closedAnew, withRow } from '../../desk/backup/forged'
import { deskOn, deskWithClinic, newStorage } from '../../desk/test-desk'

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
          <RestoreDialog file={file} version="0.1.0" onUndo={nothing} onClose={nothing} />
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
        <CheckedFile file={brokenFile()} version="0.1.0" onClose={nothing} />
      </DeskProvider>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('This file could not be read to its end, so nothing is known of it.')
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

const hold = { courseId: 'c1', session: null, form: 'hold', about: '', shape: 1 } as const

async function typedInto(desk: Desk, word: string): Promise<void> {
  await desk.drafts.keep({ ...hold, at: desk.now().at, title: 'Put on hold', words: [word], typed: {} })
}

describe('a file with a thing that this version does not know', () => {
  const forged = async (app: string) => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    await desk.perform('c1', { type: 'ConfirmSession', session: 'prep-1' })
    const text = withRow((await backupOf(desk)).text, ['SessionConfirmed'], (row) => ({ ...row, events: [{ type: 'SessionBlessed', session: 'prep-1' }] }))
    return closedAnew(bodyOf(text.replace('"app":"0.1.0"', `"app":"${app}"`)))
  }

  it('is said to be another version’s where another one wrote it', async () => {
    showRestore(await deskOn(newStorage()), fileOf(await forged('0.2.0')))
    expect(await screen.findByText(/Another version of this app wrote it, in a way that this one does not know\. Where that is a newer one, update this app/)).toBeVisible()
    expect(screen.queryByText(/not as it was written/)).toBeNull()
  })

  it('is said to be changed where this one wrote it', async () => {
    showRestore(await deskOn(newStorage()), fileOf(await forged('0.1.0')))
    expect(await screen.findByText(/It is not as it was written: 1 fault\./)).toBeVisible()
  })
})

describe('what a backup brings beside histories', () => {
  it('is a text that was discarded here, though every history stands here already', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    await typedInto(desk, 'a long note')
    const { text } = await backupOf(desk)
    await desk.drafts.drop(hold)
    showRestore(desk, fileOf(text))
    const said = await screen.findByText('1 text typed and not noted comes along, to be copied from “Typed and not yet noted”')
    expect(said.closest('li')).toHaveTextContent('K-17 Put on hold')
    expect(screen.queryByText(/There is nothing to restore/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
    await waitFor(() => expect(desk.drafts.left().map(({ words }) => words)).toEqual([['a long note']]))
  })

  it('is nothing where all of it stands here', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    await typedInto(desk, 'a long note')
    await desk.setActor({ id: 'ana', name: 'Ana' })
    showRestore(desk, fileOf((await backupOf(desk)).text))
    expect(await screen.findByText('Everything in this file stands here already. There is nothing to restore.')).toBeVisible()
    expect(screen.queryByRole('list', { name: 'What comes along' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull()
  })

  it('is who records on this device, said before it is taken over', async () => {
    const there = await deskWithClinic(newStorage())
    await there.perform('c1', adoptPlan('K-17'))
    await there.setActor({ id: 'ana', name: 'Ana' })
    await there.setPreference('paper-language:c1', 'pl')
    const { text } = await backupOf(there)
    const desk = await deskOn(newStorage())
    showRestore(desk, fileOf(text))
    const list = await screen.findByRole('list', { name: 'What comes along' })
    expect(list).toHaveTextContent('Who records on this device: Ana, in place of Coordinator')
    expect(list).toHaveTextContent('The sheets of 1 patient are printed in the language that the file says')
  })

  it('leaves who records here as it is where somebody was chosen, unless everything is replaced', async () => {
    const there = await deskWithClinic(newStorage())
    await there.setActor({ id: 'ana', name: 'Ana' })
    const { text } = await backupOf(there)
    const desk = await deskOn(newStorage())
    await desk.perform('c2', adoptPlan('X-9'))
    await desk.performClinic({ type: 'SetUpClinic', clinic: smallClinic })
    await desk.setActor({ id: 'ben', name: 'Ben' })
    showRestore(desk, fileOf(text))
    const replace = await screen.findByRole('radio', { name: /^Replace everything/ })
    expect(screen.queryByText(/Who records on this device/)).toBeNull()
    await userEvent.click(replace)
    expect(await screen.findByRole('list', { name: 'What comes along' })).toHaveTextContent('Who records on this device: Ana, in place of Ben')
  })
})
