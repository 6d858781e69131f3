/** Knows what a person meets who opens a protocol file of any form; refuses to know what becomes of the protocol. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProtocolFile } from '../../src/acts/protocol-file'
import type { Protocol } from '../../src/domain/protocol/protocol'
import { protocolText } from '../../src/interchange/protocol-text'
import { usdmOf } from '../../src/interchange/usdm/usdm-of'
import { smallProtocol } from '../support/small-protocol'

const foreign = readFileSync(join(import.meta.dirname, '../fixtures/usdm/foreign-study.json'), 'utf8')
const onTake = vi.fn<(protocol: Protocol) => void>()

beforeEach(() => {
  onTake.mockClear()
  render(<ProtocolFile taken="The protocol is sound." onTake={onTake} />)
})

function open(text: string): Promise<void> {
  return userEvent.upload(screen.getByLabelText('Protocol file'), new File([text], 'protocol.json', { type: 'application/json' }))
}

describe('a file of the app’s own form', () => {
  it('is taken at once, for it says all there is to know', async () => {
    await open(protocolText(smallProtocol))
    expect(await screen.findByText('The protocol is sound.')).toBeInTheDocument()
    expect(onTake.mock.calls).toEqual([[smallProtocol]])
  })

  it('is refused with each fault and its place', async () => {
    await open(JSON.stringify({ ...smallProtocol, anchor: 'prep-2' }))
    expect(await screen.findByText('Nothing was taken from this file.')).toBeInTheDocument()
    expect(screen.getByText(/It was read as a protocol of this app. It has a fault:/)).toBeInTheDocument()
    expect(screen.getByText('anchor')).toBeInTheDocument()
    expect(onTake).not.toHaveBeenCalled()
  })
})

describe('a USDM study', () => {
  it('that the app wrote is shown first and gives the same protocol', async () => {
    await open(usdmOf(smallProtocol))
    expect(await screen.findByText(/It was read as a USDM study that this app wrote/)).toBeInTheDocument()
    expect(screen.getByText('Nothing had to be assumed, and nothing is left out.')).toBeInTheDocument()
    expect(onTake).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Take this protocol' }))
    expect(onTake.mock.calls).toEqual([[smallProtocol]])
    expect(screen.getByText(/The protocol is sound\./)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'What was read' })).toHaveFocus()
  })

  it('of another program asks first what it leaves open', async () => {
    await open(foreign)
    expect(await screen.findByText(/It leaves open what only you can say/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Take this protocol' })).toBeNull()
    const readings = screen.getByRole('radiogroup', { name: 'What the two sides of a window mean' })
    expect(within(readings).getAllByRole('radio')).toHaveLength(2)
    await userEvent.click(within(readings).getByRole('radio', { name: /lower is earlier/ }))
    const preview = screen.getByRole('region', { name: 'What was read' })
    expect(within(preview).getByRole('row', { name: /^Screening visit −28 to −7, target −14 from Baseline visit/ })).toBeInTheDocument()
    expect(within(preview).getByText(/24 hours that pass are not the next day at the same time where clocks change/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Take this protocol' }))
    expect(onTake.mock.calls[0]?.[0].sessions.map(({ id }) => id)).toEqual(['scr', 'bl', 'trt1', 'tel1', 'trt2', 'eos'])
  })

  it('is refused with the place of its fault in the file', async () => {
    await open(foreign.replace('"P4W"', '"P1M"'))
    expect(await screen.findByText('study.versions.0.studyDesigns.0.scheduleTimelines.0.timings.5.value')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Take this protocol' })).toBeNull()
  })

  it('names the first of very many faults, and how many more there are', async () => {
    const file = JSON.parse(foreign) as { study: { versions: { studyDesigns: { scheduleTimelines: { timings: object[] }[] }[] }[] } }
    const timings = file.study.versions[0]?.studyDesigns[0]?.scheduleTimelines[0]?.timings ?? []
    for (let at = 0; at < 80; at += 1) timings.push({ ...timings[3], relativeFromScheduledInstanceId: `Nobody_${at}` })
    await open(JSON.stringify(file))
    expect(await screen.findByText(/It has 80 faults:/)).toBeInTheDocument()
    expect(screen.getByText('And 30 more.')).toBeInTheDocument()
  })
})

it('what is no JSON is said to be none', async () => {
  await open('{ "study": ')
  expect(await screen.findByText(/This is no JSON/)).toBeInTheDocument()
  expect(onTake).not.toHaveBeenCalled()
})

it('of two files the one that was opened last counts', async () => {
  await open(protocolText(smallProtocol))
  await open(foreign)
  await waitFor(() => expect(screen.getByText(/USDM study of another program/)).toBeInTheDocument())
  expect(screen.queryByText('The protocol is sound.')).toBeNull()
})
