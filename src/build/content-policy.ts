/** Knows which sources a built page may load from; refuses to know the pages. */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

// React Aria puts these two into the head itself: the first with the first pressable, the second on iOS under a dialog.
const reactAriaStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

/** The policy as one header value: everything from this origin, no inline script, no inline style but the two above. */
export function policy(): string {
  const hashes = reactAriaStyles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' ${hashes.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Puts the policy into built pages only: the development server needs inline scripts for its refreshes. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy() },
      },
    ],
  }
}
