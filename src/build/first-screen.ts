/** Knows which modules a page needs before it shows anything, and keeps them in one file; refuses to know what they do. */
import type { Plugin } from 'vite'

/**
 * Left to itself the build gives every set of pages that share a module a file of its own: fifty small files that all have to
 * be there before the first screen, each compressed alone.
 */
export function oneFirstFile(): Plugin {
  const first = new Set<string>()
  return {
    name: 'one-first-file',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: (id: string) => (first.has(id) ? 'first' : null) }] } } } } }),
    buildEnd() {
      const queue = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry === true)
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (first.has(id)) continue
        first.add(id)
        queue.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
}
