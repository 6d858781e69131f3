/** Knows how to make a later version of the built app that shares no part with it; refuses to know what the parts do. */
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sealShell } from '../../../src/build/offline-shell.ts'

/** Copies the build in `dist` to `folder` with every part under another name, and seals it as a version of its own. */
export async function makeNextVersion(dist: string, folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const names = await readdir(assets)
  const renamed = new Map(names.map((name) => [name, name.replace(/(\.[a-z0-9]+)$/, 'next$1')]))
  for (const [name, next] of renamed) {
    if (/\.(?:js|css)$/.test(name)) await rewrite(join(assets, name), renamed)
    await rename(join(assets, name), join(assets, next))
  }
  await rewrite(join(folder, 'index.html'), renamed)
  await sealShell(folder)
}

async function rewrite(path: string, renamed: ReadonlyMap<string, string>): Promise<void> {
  let text = await readFile(path, 'utf8')
  for (const [name, next] of renamed) text = text.replaceAll(name, next)
  await writeFile(path, text)
}
