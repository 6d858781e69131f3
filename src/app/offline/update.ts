/** Knows whether this tab works offline and whether a newer version waits; refuses to know when a person wants it. */
export interface UpdateState {
  /** A newer version is stored, or has already been taken in another tab; this tab runs the older one. */
  readonly updateWaiting: boolean
  /** Every part of the app is on this device: a reload needs no network. */
  readonly offlineReady: boolean
  /** This browser cannot keep the app, or the first attempt to store it failed. */
  readonly failed: boolean
}

export interface UpdateWatch {
  /** The present state; the same object until something changes. */
  readonly state: () => UpdateState
  /** Calls `listener` after each change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
  /** Puts the waiting version in place and reloads this tab, and no other. Does nothing where none waits. */
  readonly takeUpdate: () => void
}

export interface UpdateDoor {
  /** Undefined where the browser has no service workers. */
  readonly container: Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'> | undefined
  readonly reload: () => void
}

const worker = '/sw.js'
const parts = ['updateWaiting', 'offlineReady', 'failed'] as const
const betweenChecks = 60 * 60 * 1000

/** Registers the service worker and watches it for as long as the page lives: call it once, in a built app. */
export function watchForUpdate(door: UpdateDoor = browserDoor()): UpdateWatch {
  const { container, reload } = door
  const listeners = new Set<() => void>()
  let state: UpdateState = { updateWaiting: false, offlineReady: false, failed: false }
  let registration: ServiceWorkerRegistration | undefined
  let asked = false

  const change = (part: Partial<UpdateState>): void => {
    const next = { ...state, ...part }
    if (parts.every((name) => next[name] === state[name])) return
    state = next
    for (const listener of listeners) listener()
  }

  const look = (): void => {
    if (registration === undefined) return
    const { active, waiting, installing } = registration
    change({
      offlineReady: active !== null,
      // A waiting worker without an active one is the first version on its way in, not an update.
      updateWaiting: state.updateWaiting || (waiting !== null && active !== null),
      failed: active === null && waiting === null && installing === null,
    })
  }

  const follow = (next: ServiceWorker | null): void => {
    next?.addEventListener('statechange', look)
  }

  const start = async (to: NonNullable<UpdateDoor['container']>): Promise<void> => {
    let controlled = to.controller !== null
    to.addEventListener('controllerchange', () => {
      if (asked) reload()
      else if (controlled) change({ updateWaiting: true })
      controlled = true
    })
    const registered = await to.register(worker, { updateViaCache: 'none' })
    registration = registered
    registered.addEventListener('updatefound', () => {
      follow(registered.installing)
    })
    follow(registered.installing)
    follow(registered.waiting)
    look()
    checkNowAndThen(registered)
  }

  if (container === undefined) change({ failed: true })
  else {
    start(container).catch(() => {
      change({ failed: true })
    })
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeUpdate: () => {
      if (!state.updateWaiting) return
      asked = true
      const waiting = registration?.waiting
      if (waiting) waiting.postMessage('take-over')
      else reload()
    },
  }
}

/** Asks the server for a newer version hourly and when the tab is looked at again; without a network, nothing happens. */
function checkNowAndThen(registration: ServiceWorkerRegistration): void {
  const check = (): void => {
    registration.update().catch(() => undefined)
  }
  setInterval(check, betweenChecks)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check()
  })
}

function browserDoor(): UpdateDoor {
  return {
    container: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    reload: () => {
      location.reload()
    },
  }
}
