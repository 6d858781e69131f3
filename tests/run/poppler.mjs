/** Knows whether the tools that read a printed sheet back stand on this machine and how to get them; refuses to know what they read. */
import { spawnSync } from 'node:child_process'

const patience = 5 * 60 * 1000
const tools = ['pdftotext', 'pdfinfo', 'pdftoppm']

/**
 * Whether the tools stand here, if need be after an attempt to install them with the system's packages.
 * @param {(line: string) => void} say told what is being tried
 * @returns {boolean}
 */
export function findOrInstallPoppler(say) {
  if (hasPoppler()) return true
  if (process.getuid?.() !== 0) return false
  const install = 'apt-get update && apt-get install -y --no-install-recommends poppler-utils'
  say(`no Poppler here; trying: ${install}`)
  spawnSync('sh', ['-c', install], {
    stdio: 'ignore',
    timeout: patience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return hasPoppler()
}

function hasPoppler() {
  return tools.every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0)
}
