/** Knows how a person prints a course: what is on the screen, what is chosen, what is recorded; refuses real paper. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type PrintPreviewProps, PrintPreview } from '../../src/features/printing/print-preview'
import type { Paper } from '../../src/print/paper'
import { printedLine, sheetInput } from '../support/printed-course'

function show(changed: Partial<PrintPreviewProps> = {}) {
  const onPaper = vi.fn<(paper: Paper) => void>()
  const onPrint = vi.fn<PrintPreviewProps['onPrint']>(() => Promise.resolve(true))
  render(<PrintPreview course={sheetInput()} paper="a4" onPaper={onPaper} onPrint={onPrint} {...changed} />)
  return { onPaper, onPrint, user: userEvent.setup() }
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
    const { unmount } = render(<PrintPreview course={sheetInput()} paper="a4" onPaper={vi.fn()} onPrint={() => Promise.resolve(true)} />)
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
    show({ course: { ...sheetInput(), lines: [printedLine({ session: 'a', kind: 'preparation', day: null })] } })
    expect(pages()).toEqual(['Your dates, page 1 of 1'])
    expect(screen.getByRole('checkbox', { name: /Months/ })).toBeDisabled()
    expect(screen.getByText('date to be agreed')).toBeInTheDocument()
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
