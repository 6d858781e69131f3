import { act, render, screen, waitFor } from '@testing-library/react'
import { StrictMode, type ReactNode, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/domain/time/day'
import { DeskProvider } from '../../src/desk/desk-provider'
import type { Desk } from '../../src/desk/desk'
import { useBook } from '../../src/desk/use-book'
import { useDesk, useNow, useStoreState } from '../../src/desk/use-desk'
import { usePerform } from '../../src/desk/use-perform'
import { adoptPlan, firstDay } from './small-protocol'
import { deskOn, deskWithClinic, morning, newStorage } from './test-desk'

afterEach(() => {
  vi.useRealTimers()
})

function shown(desk: Desk, children: ReactNode) {
  return render(
    <StrictMode>
      <DeskProvider desk={desk}>{children}</DeskProvider>
    </StrictMode>,
  )
}

function Codes() {
  const codes = useBook(['codes'], (book) => book.courses().map(({ patient }) => patient.code))
  return <p>{codes.join(' ') || 'nobody'}</p>
}

describe('reading the book', () => {
  it('has a value at once and follows the commits of this tab and of others', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    const other = await deskOn(storage)
    shown(desk, <Codes />)
    expect(screen.getByText('nobody')).toBeInTheDocument()
    await act(() => desk.perform('c1', adoptPlan('K-17')))
    await screen.findByText('K-17')
    await act(() => other.perform('c2', adoptPlan('M-08', addDays(firstDay, 1))))
    await screen.findByText('K-17 M-08')
  })

  it('leaves what did not change identical, so that it does not render again', async () => {
    const desk = await deskWithClinic(newStorage())
    await desk.perform('c1', adoptPlan('K-17'))
    const rows = new Set<unknown>()
    function Row() {
      const row = useBook(['row', 'c1'], (book) => ({ code: book.course('c1')?.patient.code ?? '', all: book.courses().length }))
      const inner = useBook(['inner', 'c1'], (book) => ({ code: book.course('c1')?.patient.code ?? '' }))
      rows.add(inner)
      return <p>{row.all} courses</p>
    }
    shown(desk, <Row />)
    rows.clear()
    await act(() => desk.perform('c2', adoptPlan('M-08', addDays(firstDay, 1))))
    await screen.findByText('2 courses')
    expect(rows.size).toBe(1)
  })

  it('never shows an old reading when it comes back on screen', async () => {
    const desk = await deskWithClinic(newStorage())
    const texts: string[] = []
    function Recorded() {
      const codes = useBook(['codes'], (book) => book.courses().map(({ patient }) => patient.code))
      texts.push(codes.join(' '))
      return <p>shown</p>
    }
    let show = (_: boolean) => {}
    function Switch() {
      const [isShown, setShown] = useState(true)
      show = setShown
      return isShown ? <Recorded /> : <p>hidden</p>
    }
    shown(desk, <Switch />)
    act(() => show(false))
    const rung = vi.fn()
    desk.subscribe(rung)
    await act(() => desk.perform('c1', adoptPlan('K-17')))
    await waitFor(() => expect(rung).toHaveBeenCalled())
    texts.length = 0
    act(() => show(true))
    await screen.findByText('shown')
    expect(new Set(texts)).toEqual(new Set(['K-17']))
  })
})

describe('the clinic’s clock on screen', () => {
  function Clock() {
    const { today, timeNow } = useNow()
    const read = useBook(['clock'], (_, now) => `${now.today} ${now.timeNow}`)
    return (
      <>
        <p>now {today} {timeNow}</p>
        <p>read {read}</p>
      </>
    )
  }

  it('ticks at the next minute, and turns the day at the clinic’s midnight', async () => {
    let instant = Date.UTC(2026, 11, 1, 22, 58, 20)
    const desk = await deskWithClinic(newStorage(), { clock: () => instant })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    shown(desk, <Clock />)
    expect(screen.getByText('now 2026-12-01 23:58')).toBeInTheDocument()

    const pass = async (milliseconds: number) => {
      instant += milliseconds
      await act(() => vi.advanceTimersByTimeAsync(milliseconds))
    }
    await pass(39_000)
    expect(screen.getByText('now 2026-12-01 23:58')).toBeInTheDocument()
    await pass(1_000)
    expect(screen.getByText('now 2026-12-01 23:59')).toBeInTheDocument()
    await pass(60_000)
    await pass(10)
    expect(screen.getByText('now 2026-12-02 00:00')).toBeInTheDocument()
    expect(screen.getByText('read 2026-12-02 00:00')).toBeInTheDocument()
  })
})

describe('handing a command in', () => {
  function Form() {
    const { perform, outcome, isBusy, clear } = usePerform()
    return (
      <>
        <button onClick={() => void perform('c1', adoptPlan('K-17'))}>adopt</button>
        <button onClick={clear}>clear</button>
        <p>{isBusy ? 'busy' : 'idle'}</p>
        <p>verdict: {outcome?.verdict ?? 'none'}</p>
      </>
    )
  }

  it('gives the verdict, and the last one only', async () => {
    const desk = await deskWithClinic(newStorage(), { clock: () => morning })
    shown(desk, <Form />)
    act(() => screen.getByText('adopt').click())
    expect(screen.getByText('busy')).toBeInTheDocument()
    await screen.findByText('verdict: accepted')
    expect(screen.getByText('idle')).toBeInTheDocument()
    act(() => screen.getByText('adopt').click())
    await screen.findByText('verdict: refused')
    act(() => screen.getByText('clear').click())
    expect(screen.getByText('verdict: none')).toBeInTheDocument()
  })
})

describe('the state of storage on screen', () => {
  it('tells when this tab has stopped', async () => {
    const storage = newStorage()
    const desk = await deskWithClinic(storage)
    function State() {
      const state = useStoreState()
      return <p>{useDesk() === desk && state}</p>
    }
    shown(desk, <State />)
    expect(screen.getByText('open')).toBeInTheDocument()
    storage.idb.indexedDB.open(storage.databaseName, 50)
    await screen.findByText('closed-by-newer-version')
  })
})
