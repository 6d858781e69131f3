/** Knows how the screens below it read a past desk in place of the one that keeps the records; refuses to know what they show. */
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { Desk } from '../desk'
import { createClient, readNow } from '../desk-provider'
import { DeskContext, NowContext } from '../use-desk'

/** Readings have a memory of their own, so that nothing of the past is ever shown as the present. Another desk needs another key. */
export function PastProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  const [client] = useState(createClient)
  const now = useMemo(() => readNow(desk), [desk])
  return (
    <QueryClientProvider client={client}>
      <DeskContext value={desk}>
        <NowContext value={now}>{children}</NowContext>
      </DeskContext>
    </QueryClientProvider>
  )
}
