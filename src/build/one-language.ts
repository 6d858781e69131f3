/** Knows that the controls speak English only and leaves their other languages out of the build; refuses to know the controls. */
import type { Plugin } from 'vite'

const otherLanguage = /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*[\\/](?!en-US\.)[a-z]{2}-[A-Z]{2}\.(m?js)$/

/** Each other language becomes English too, so that no control is ever without words, whatever the browser's language. */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const ending = otherLanguage.exec(id)?.[1]
      return ending === undefined ? null : `export { default } from './en-US.${ending}'`
    },
  }
}
