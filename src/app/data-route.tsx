/** Knows what the browser says about its storage and hands it to the Data page; refuses to know the records. */
import { useEffect, useState } from 'react'
import { DataPage } from '../features/data/data-page'
import { type StorageRoom, storageRoom } from './offline/persistence'
import { runningVersion } from './offline/running-version'
import { usePersistence } from './offline/use-persistence'

export function DataRoute() {
  const kept = usePersistence()
  const [room, setRoom] = useState<StorageRoom | null>(null)
  useEffect(() => {
    let isHere = true
    storageRoom().then(
      (told) => {
        if (isHere) setRoom(told ?? null)
      },
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [])
  return <DataPage kept={kept} room={room} version={runningVersion() ?? ''} />
}
