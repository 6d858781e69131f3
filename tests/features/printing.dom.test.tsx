/** Knows how a person prints a course: what is on the screen, what is chosen, what is recorded; refuses real paper. */
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PrintPreviewProps, PrintPreview } from '../../src/features/printing/print-preview'
import type { Paper } from '../../src/print/paper'
import { printedCourse, printedLine } from '../support/printed-course'

function show(changed: Partial<PrintPreviewProps> = {}) {
  const onPaper = vi.fn<(paper: Paper) => void>()
  const onLanguage = vi.fn<PrintPreviewProps['onLanguage']>()
  const onPrint = vi.fn<PrintPreviewProps['onPrint']>(() => Promise.resolve(true))
  render(<PrintPreview course={printedCourse()} paper="a4" onPaper={onPaper} language="en" onLanguage={onLanguage} onPrint={onPrint} {...changed} />)
  return { onPaper, onLanguage, onPrint, user: userEvent.setup() }
}

const pages = () => screen.getAllByRole('region').map((page) => page.getAttribute('aria-label'))
const print = vi.fn()

beforeEach(() => {
  document.title = 'Patient 7KQ4'
  print.mockReset()
  vi.stubGlobal('print', print)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the preview', () => {
  it('shows the sides that are printed, each numbered', () => {
    show()
    expect(pages()).toEqual(['Your dates, page 1 of 2', 'Your dates, page 2 of 2', 'Months, page 1 of 1'])
    expect(screen.getByRole('button', { name: 'Print 3 pages' })).toBeEnabled()
  })

  it('has a row for every session under its heading', () => {
    show()
    const [row] = screen.getAllByRole('row', { name: /Long day 2/ })
    if (row === undefined) throw new Error('no such row')
    for (const words of ['Monday', '1', 'March', '09:00 to 17:00', '8 hours']) expect(within(row).getByText(words)).toBeInTheDocument()
  })

  it('keeps the patient out of the page’s title and puts the old one back', () => {
    const { unmount } = render(<PrintPreview course={printedCourse()} paper="a4" onPaper={vi.fn()} language="en" onLanguage={vi.fn()} onPrint={() => Promise.resolve(true)} />)
    expect(document.title).toBe('Schedule')
    unmount()
    expect(document.title).toBe('Patient 7KQ4')
  })

  it('prints the code in place of the name when asked', async () => {
    const { user } = show()
    await user.click(screen.getByRole('radio', { name: 'Code only' }))
    expect(screen.queryByText(/Robin Hale/)).toBeNull()
    expect(screen.getAllByText('7KQ4').length).toBeGreaterThan(0)
  })

  it('takes more pages in large type and none of a sheet that is not wanted', async () => {
    const { user } = show()
    await user.click(screen.getByRole('checkbox', { name: /Months/ }))
    expect(pages().some((name) => name?.startsWith('Months'))).toBe(false)
    const before = pages().length
    await user.click(screen.getByRole('checkbox', { name: /Large type/ }))
    expect(pages().length).toBeGreaterThan(before)
    await user.click(screen.getByRole('checkbox', { name: /Dates/ }))
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a sheet to print.')
    expect(screen.getByRole('button', { name: /Print/ })).toBeDisabled()
  })

  it('hands the paper on', async () => {
    const { user, onPaper } = show()
    await user.click(screen.getByRole('radio', { name: 'Letter' }))
    expect(onPaper).toHaveBeenCalledWith('letter')
  })

  it('offers no months where nothing has a date', () => {
    show({ course: { ...printedCourse(), lines: [printedLine({ session: 'a', kind: 'preparation', day: null })] } })
    expect(pages()).toEqual(['Your dates, page 1 of 1'])
    expect(screen.getByRole('checkbox', { name: /Months/ })).toBeDisabled()
    expect(screen.getByText('date to be agreed')).toBeInTheDocument()
  })
})

describe('the language', () => {
  it('is offered with what is to be known of it, and handed on', async () => {
    const { user, onLanguage } = show()
    await user.click(screen.getByRole('button', { name: /Language/ }))
    const german = screen.getByRole('option', { name: /^German/ })
    expect(german).toHaveTextContent('Deutsch; not yet read by a native clinician')
    expect(screen.getByRole('option', { name: /^English/ })).not.toHaveTextContent('not yet read')
    await user.click(german)
    expect(onLanguage).toHaveBeenCalledWith('de')
  })

  it('is that of the page for readers of screens too, and the screen around it stays English', async () => {
    show({ language: 'de' })
    expect(screen.getByRole('button', { name: /^Print/ })).toBeDisabled()
    expect(await screen.findByRole('region', { name: 'Ihre Termine, Seite 1 von 2' })).toHaveAttribute('lang', 'de')
    expect(screen.getByText('Abschlussgespräch')).toBeInTheDocument()
    expect(screen.getByRole('group', { name: 'Sheets' })).toBeInTheDocument()
    expect(screen.getByText(/Translated for this app, not yet read by a native clinician/)).toBeInTheDocument()
  })

  it('turns the page where it runs from right to left', async () => {
    show({ language: 'ar' })
    const page = await screen.findByRole('region', { name: 'مواعيدكم، صفحة 1 من 2' })
    expect([page.getAttribute('lang'), page.getAttribute('dir')]).toEqual(['ar', 'rtl'])
    expect(within(page).getByText('K3T8-ZQ4M-B')).toHaveAttribute('dir', 'ltr')
  })
})

describe('naming the treatment', () => {
  const named = /Your treatment plan names “PTSD” as the reason and “MDMA” as the substance/
  const box = () => screen.getByRole('checkbox', { name: /Name the treatment/ })
  const papers = () => screen.getAllByRole('region').map((page) => page.textContent)

  it('asks first, with what would be readable and on which sheet, and leaves it out when told so', async () => {
    const { user } = show()
    expect(papers().join(' ')).not.toMatch(/PTSD|MDMA/)
    await user.click(box())
    const dialog = screen.getByRole('alertdialog')
    expect(dialog).toHaveTextContent(named)
    expect(dialog).toHaveTextContent('on the dates, and nothing of it on the months')
    await user.click(within(dialog).getByRole('button', { name: 'Leave it out' }))
    expect(papers().join(' ')).not.toMatch(/PTSD|MDMA/)
    expect(box()).not.toBeChecked()
  })

  it('puts one sentence on the dates alone, under another mark, and is told to the history', async () => {
    const { user, onPrint } = show()
    const marks = () => papers().map((text) => /mark ([0-9A-F]{4})/.exec(text)?.[1])
    const [before] = marks()
    await user.click(box())
    await user.click(screen.getByRole('button', { name: 'Name it' }))
    expect(papers().filter((text) => named.test(text))).toHaveLength(1)
    expect(papers().at(-1)).not.toMatch(/PTSD|MDMA/)
    expect(marks()[0]).not.toBe(before)
    expect(marks().at(-1)).toBe(before)
    await user.click(screen.getByRole('button', { name: /^Print \d/ }))
    const [printed] = onPrint.mock.calls[0] ?? []
    expect(printed?.map(({ sheet }) => sheet)).toEqual(['schedule-with-the-treatment-named', 'months'])
    expect(printed?.[0]?.mark).toBe(marks()[0])
  })

  it('is off again once it is printed, and where the dates are not', async () => {
    const { user } = show()
    await user.click(box())
    await user.click(screen.getByRole('button', { name: 'Name it' }))
    expect(box()).toBeChecked()
    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
    expect(box()).not.toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: /^Dates/ }))
    expect(box()).toBeDisabled()
  })
})

describe('printing', () => {
  it('records what is printed before the print window opens', async () => {
    const { user, onPrint } = show()
    onPrint.mockImplementation(() => {
      expect(print).not.toHaveBeenCalled()
      return Promise.resolve(true)
    })
    await user.click(screen.getByRole('button', { name: 'Print 3 pages' }))
    expect(onPrint).toHaveBeenCalledTimes(1)
    const [printed] = onPrint.mock.calls[0] ?? []
    expect(printed?.map(({ sheet }) => sheet)).toEqual(['schedule', 'months'])
    expect(printed?.every(({ mark }) => document.body.textContent.includes(`version 3, mark ${mark}`))).toBe(true)
    expect(print).toHaveBeenCalledTimes(1)
  })

  it('prints all the same, and says so, where it could not be recorded', async () => {
    const { user } = show({ onPrint: () => Promise.resolve(false) })
    await user.click(screen.getByRole('button', { name: 'Print 3 pages' }))
    expect(print).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('alert')).toHaveTextContent('could not be written into the history')
  })
})

describe('a side that comes out too tall', () => {
  const pixels = (millimetres: number) => (millimetres * 96) / 25.4

  it('is dealt again with fewer rows until it fits', () => {
    // Rows nearly twice as high as they are thought to be.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
      return pixels(Math.max(296, 60 + this.querySelectorAll('.paper-dates tbody tr').length * 14))
    })
    show()
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    const rows = screen.getAllByRole('region').map((page) => page.querySelectorAll('.paper-dates tbody tr').length)
    expect(Math.max(...rows)).toBeLessThanOrEqual(16)
    expect(document.querySelectorAll('.paper-what')).toHaveLength(16)
  })

  it('refuses to print where no dealing helps', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(pixels(400))
    show()
    expect(screen.getByRole('alert')).toHaveTextContent('too long for a page')
    expect(screen.getByRole('button', { name: /Print/ })).toBeDisabled()
  })
})
