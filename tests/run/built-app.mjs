/** Knows what must be true of the built files; refuses to know the sources they came from. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @typedef {{ fault?: string, note?: string }} Finding */

const firstScreenLimit = 180_000

// Hosts that libraries name in messages and namespaces. Nothing is fetched from them; the content policy would refuse it.
const namedHosts = ['www.w3.org', 'localhost', 'react.dev', 'reactrouter.com', 'github.com', 'bit.ly', 'fb.me', 'tinyurl.com', 'dexie.org']

/**
 * The scripts needed before anything shows: those of the page and all they import statically, gzipped, at most 180 kB.
 * @param {string} dist
 * @returns {Promise<Finding>}
 */
export async function firstScreen(dist) {
  const page = await readFile(join(dist, 'index.html'), 'utf8')
  const queue = [...page.matchAll(/<(?:script|link)[^>]*\b(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => String(path))
  /** @type {Map<string, number>} */
  const sizes = new Map()
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (sizes.has(path)) continue
    const code = await readFile(join(dist, path), 'utf8')
    sizes.set(path, gzipSync(code, { level: 9 }).length)
    const folder = dirname(path)
    queue.push(...staticImports(code).map((name) => posix.join(folder, name)))
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const note = `first screen: ${(total / 1000).toFixed(1)} kB of script, gzipped, in ${sizes.size} files`
  if (sizes.size === 0) return { fault: 'the page loads no script' }
  return total <= firstScreenLimit ? { note } : { note, fault: `that is more than ${firstScreenLimit / 1000} kB` }
}

/** @param {string} code built and minified, so an import stands at the start of the file or after a semicolon */
function staticImports(code) {
  return [...code.matchAll(/(?:^|[;\n}])\s*(?:import|export)(?:[^'"();]*?from)?\s*["'](\.[^"']+\.js)["']/g)].map(([, name]) => String(name))
}

/**
 * @param {string} dist
 * @returns {Promise<Finding>}
 */
export async function contentPolicy(dist) {
  const page = await readFile(join(dist, 'index.html'), 'utf8')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  if (policy === undefined) return { fault: 'the page has no content policy' }
  const loose = /unsafe-|https?:|\*/.exec(policy)?.[0]
  if (loose !== undefined) return { fault: `the content policy allows ${loose}` }
  if (/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=/.test(page)) return { fault: 'the page has an inline script or style' }
  return policy.includes('default-src &#39;self&#39;') ? {} : { fault: 'the content policy does not begin with this origin' }
}

/** Words of file formats that look like addresses: written into files, fetched by nobody. */
const namespaces = [
  'http://hl7.org/fhir/StructureDefinition/',
  'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/',
  'http://terminology.hl7.org/CodeSystem',
  'http://unitsofmeasure.org',
  'http://www.cdisc.org',
  'https://eighteen-weeks.invalid/',
]

/**
 * @param {string} dist
 * @returns {Promise<Finding>}
 */
export async function foreignHosts(dist) {
  const found = []
  for (const name of await filesOf(dist)) {
    if (!/\.(?:html|css|js|svg|webmanifest)$/.test(name)) continue
    const text = await readFile(join(dist, name), 'utf8')
    const isScript = name.endsWith('.js')
    const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+)[^\s"'`<>\\]*/gi)]
      .filter(([address]) => !isScript || !namespaces.some((namespace) => address.startsWith(namespace)))
      .map(([, host]) => String(host).toLowerCase())
    // A page or a style sheet fetches what it names, so there only the namespaces pass.
    const allowed = isScript ? namedHosts : ['www.w3.org']
    found.push(...hosts.filter((host) => !allowed.includes(host)).map((host) => `${name} names ${host}`))
  }
  return found.length === 0 ? {} : { fault: [...new Set(found)].join('\n') }
}

/**
 * Every file of the build is on the service worker's list, so that nothing is missing without a network.
 * @param {string} dist
 * @returns {Promise<Finding>}
 */
export async function offlineList(dist) {
  const worker = await readFile(join(dist, 'sw.js'), 'utf8')
  /** @type {{ files: Record<string, string> }} */
  const { files } = JSON.parse(worker.slice(worker.indexOf('{'), worker.indexOf('\n')))
  const missing = (await filesOf(dist))
    .filter((name) => name !== 'sw.js')
    .map((name) => (name === 'index.html' ? '/' : `/${name}`))
    .filter((address) => files[address] === undefined)
  return missing.length === 0 ? {} : { fault: `not kept for offline use: ${missing.join(', ')}` }
}

/**
 * @param {string} dist
 * @returns {Promise<string[]>}
 */
async function filesOf(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => posix.relative(dist, posix.join(entry.parentPath, entry.name)))
}
