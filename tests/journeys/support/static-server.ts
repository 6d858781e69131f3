/** Knows how a plain static host serves a folder, and how it goes away; refuses to know what it serves. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

export interface StaticServer {
  readonly origin: string
  /** Serves another folder from now on, as a host does after an update. */
  readonly serve: (folder: string) => void
  /** Ends the server and every open connection. */
  readonly stop: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** Starts on a free port of this machine; unknown addresses get the page, as an app with routes needs. */
export async function startStaticServer(folder: string): Promise<StaticServer> {
  let served = folder
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const send = async (): Promise<void> => {
      const isFile = extname(path) !== ''
      const content = await readFile(join(served, isFile ? path : 'index.html'))
      const type = types[isFile ? extname(path) : '.html'] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', vary: 'Origin' }).end(content)
    }
    send().catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve: (next) => {
      served = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
