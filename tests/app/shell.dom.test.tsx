import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { AppShell } from '../../src/app/shell/app-shell'
import type { ShellFootProps } from '../../src/app/shell/shell-foot'

function open(address: string, foot: Partial<ShellFootProps> = {}) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <AppShell foot={{ isSample: false, persistence: 'granted', isOffline: false, ...foot }}>
        <h1>Page</h1>
      </AppShell>
    </MemoryRouter>,
  )
}

const main = () => screen.getByRole('navigation', { name: 'Main' })
const tabs = () => screen.getByRole('navigation', { name: 'Main, on small screens' })

describe('the shell', () => {
  it('names every place and marks the one that is open, also below it', () => {
    open('/patients/some-course')
    expect(within(main()).getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Today',
      'Calendar',
      'Patients',
      'Planning',
      'People and rooms',
      'Protocols',
      'Figures',
      'Data',
    ])
    expect(within(main()).getByRole('link', { current: 'page' })).toHaveTextContent('Patients')
  })

  it('marks Today on its own address only', () => {
    open('/calendar')
    expect(within(main()).getByRole('link', { current: 'page' })).toHaveTextContent('Calendar')
  })

  it('lets the keyboard skip to the page', async () => {
    const user = userEvent.setup()
    open('/')
    await user.tab()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('keeps the rest under More on phones and closes it on the way', async () => {
    const user = userEvent.setup()
    open('/')
    await user.click(within(tabs()).getByRole('button', { name: 'More' }))
    const sheet = await screen.findByRole('dialog', { name: 'More' })
    await user.click(within(sheet).getByRole('link', { name: 'Protocols' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(within(tabs()).getByRole('button', { name: 'More' })).toHaveAttribute('aria-current', 'true')
  })

  it('says honestly where the records lie', () => {
    open('/', { persistence: 'denied', isOffline: true, isSample: true })
    expect(screen.getByText('Saved in this browser, which may clear it when space runs out.')).toBeVisible()
    expect(screen.getByText('No connection. Everything still works.')).toBeVisible()
    expect(document.body).toHaveTextContent('Sample clinic')
  })
})
