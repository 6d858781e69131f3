/** Knows which built files make up one version of the app and writes its service worker; refuses to know how that worker answers. */
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const workerSource = new URL('../app/offline/worker/service-worker.ts', import.meta.url).pathname
const workerName = 'sw.js'
const page = 'index.html'

/** Seals what was written to disk, so that the hashes are those of the files as they are served. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir }) => {
        if (dir === undefined) throw new Error('the build has no folder')
        await sealShell(dir)
      },
    },
  }
}

/**
 * Names the version after the content of every file in `dir`, tells it to the page, and writes the service worker
 * with the list of addresses and their SHA-256. Safe to repeat on a folder that was changed.
 */
export async function sealShell(dir: string): Promise<{ readonly version: string; readonly files: readonly string[] }> {
  const names = await filesOf(dir)
  const pagePath = join(dir, page)
  const bare = (await readFile(pagePath, 'utf8')).replace(/\s*<meta name="version"[^>]*>/, '')
  const contents = new Map<string, Buffer>()
  for (const name of names) contents.set(name, name === page ? Buffer.from(bare) : await readFile(join(dir, name)))

  const worker = await transformWithOxc(await readFile(workerSource, 'utf8'), workerSource)
  const version = createHash('sha256')
    .update([...contents].map(([name, content]) => `${name} ${digest(content)}`).join('\n'))
    .update(worker.code)
    .digest('hex')
    .slice(0, 12)
  const sealed = Buffer.from(bare.replace('</head>', `  <meta name="version" content="${version}">\n  </head>`))
  contents.set(page, sealed)
  await writeFile(pagePath, sealed)

  // The page is asked for by its address, `/`: some hosts redirect `/index.html`, and a redirect cannot answer a navigation.
  const files = Object.fromEntries(
    [...contents].map(([name, content]) => [name === page ? '/' : `/${name}`, `sha256-${digest(content)}`]),
  )
  await writeFile(join(dir, workerName), `const shell = ${JSON.stringify({ version, files })}\n${worker.code}`)
  return { version, files: Object.keys(files) }
}

async function filesOf(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.map'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== workerName)
    .sort()
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64')
}
