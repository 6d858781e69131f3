/** Knows how screens reach the desk, and how bell and clock make them read anew; refuses to know what they read. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Desk } from './desk'
import { everyMinute } from './ticker'
import { type DeskNow, DeskContext, NowContext, bookKey } from './use-desk'

interface DeskProviderProps {
  readonly desk: Desk
  readonly children: ReactNode
}

/** One root key holds every reading; a commit of any tab, or a new minute, has each mounted one read again. */
export function DeskProvider({ desk, children }: DeskProviderProps) {
  const [client] = useState(createClient)
  const [now, setNow] = useState<DeskNow>(() => readNow(desk))

  useEffect(() => {
    const readAnew = () => {
      setNow((shown) => keepEqual(shown, readNow(desk)))
      void client.invalidateQueries({ queryKey: [bookKey] })
    }
    const silence = desk.subscribe(readAnew)
    const stop = everyMinute(() => Date.parse(desk.now().at), readAnew)
    // A sleeping machine and a hidden tab hold timers back.
    document.addEventListener('visibilitychange', readAnew)
    // A commit may have rung between the first reading and this subscription.
    void client.invalidateQueries({ queryKey: [bookKey] })
    return () => {
      silence()
      stop()
      document.removeEventListener('visibilitychange', readAnew)
    }
  }, [desk, client])

  return (
    <QueryClientProvider client={client}>
      <DeskContext value={desk}>
        <NowContext value={now}>{children}</NowContext>
      </DeskContext>
    </QueryClientProvider>
  )
}

/** Nothing here waits for a network, and a failed read is a defect that no second try mends. */
export function createClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false, throwOnError: true },
      mutations: local,
    },
  })
}

export function readNow(desk: Desk): DeskNow {
  const { day, time } = desk.now()
  return { today: day, timeNow: time }
}

function keepEqual(shown: DeskNow, next: DeskNow): DeskNow {
  return shown.today === next.today && shown.timeNow === next.timeNow ? shown : next
}
