/**
 * Knows how one version of the app is kept on the device and answers without a network; refuses to know any record.
 * It takes over only when a person says so, and keeps an older version as long as a tab of it is open.
 */
declare const self: ServiceWorkerGlobalScope

/** Written in front of this file by the build: the version, and each address with the digest of its content. */
declare const shell: { readonly version: string; readonly files: Readonly<Record<string, string>> }

// Some servers send `Vary: Origin`, which would make a stored file miss the very request it was stored for.
const matching: CacheQueryOptions = { ignoreVary: true, ignoreSearch: true }
const prefix = 'shell-'
const own = prefix + shell.version

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(sweep().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(answer(request))
})

/** Stores every file of this version, all or none. The digest refuses a file of another version met while a server changes. */
async function fill(): Promise<void> {
  const keptBefore = await caches.has(own)
  const cache = await caches.open(own)
  try {
    await Promise.all(
      Object.entries(shell.files).map(async ([path, integrity]) => {
        // Names under /assets/ change with their content, so an older version's copy is as good as a new one.
        const held = path.startsWith('/assets/') ? await caches.match(path, matching) : undefined
        const response = held ?? (await fetch(path, { cache: 'reload', integrity }))
        if (!response.ok) throw new Error('a file of this version could not be read')
        await cache.put(path, response)
      }),
    )
  } catch (error) {
    // A tab of this version may still be open from before the server went to another version and back.
    if (!keptBefore) await caches.delete(own)
    throw error
  }
}

/**
 * Removes versions that nobody can still be running: each open tab holds a lock named after its version.
 * The version just before this one stays as well, because a tab may load it in the moment before it holds its lock.
 */
async function sweep(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const older = names.slice(0, names.indexOf(own))
  const { held = [] } = await self.navigator.locks.query()
  const running = new Set(held.map((lock) => lock.name))
  await Promise.all(
    older.slice(0, -1).filter((name) => !running.has(name)).map((name) => caches.delete(name)),
  )
}

/** This version's file first; then, for the lazy parts of an older tab, any kept version's; then the network. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(own)
  if (request.mode === 'navigate') {
    const path = new URL(request.url).pathname
    return (await cache.match(path in shell.files ? path : '/', matching)) ?? fetch(request)
  }
  return (await cache.match(request, matching)) ?? (await caches.match(request, matching)) ?? fetch(request)
}
