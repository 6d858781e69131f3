/** Knows that what is measured is built as people get it; refuses to know what it is. */
import { build } from 'vite'

/** Loading the app's TypeScript for a measurement leaves the process in development, and React would be built slow. */
export async function buildAsShipped(config) {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ logLevel: 'silent', mode: 'production', ...config })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
