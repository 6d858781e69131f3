/** Knows in which languages a patient's sheets can be, and fetches the words of one; refuses to know a word of any. */
import { english } from './english'
import type { SheetWords } from './sheet-words'

export const sheetLanguages = ['en', 'ar', 'nl', 'fr', 'de', 'it', 'nb', 'pl', 'pt', 'es'] as const
export type SheetLanguage = (typeof sheetLanguages)[number]

export const usualLanguage: SheetLanguage = 'en'

/** In English, and as its own readers call it. */
export const languageNames: Readonly<Record<SheetLanguage, { readonly name: string; readonly own: string }>> = {
  en: { name: 'English', own: 'English' },
  ar: { name: 'Arabic', own: 'العربية' },
  nl: { name: 'Dutch', own: 'Nederlands' },
  fr: { name: 'French', own: 'Français' },
  de: { name: 'German', own: 'Deutsch' },
  it: { name: 'Italian', own: 'Italiano' },
  nb: { name: 'Norwegian', own: 'Norsk bokmål' },
  pl: { name: 'Polish', own: 'Polski' },
  pt: { name: 'Portuguese (Brazil)', own: 'Português' },
  es: { name: 'Spanish', own: 'Español' },
}

/** Languages whose words a clinician who grew up with them has read. */
export const readByClinicians: ReadonlySet<SheetLanguage> = new Set(['en'])

export function parseLanguage(kept: unknown): SheetLanguage | undefined {
  return sheetLanguages.find((language) => language === kept)
}

/** English is here with the sheets; every other language is a file of its own, fetched when it is first chosen. */
export async function fetchWords(language: SheetLanguage): Promise<SheetWords> {
  switch (language) {
    case 'en':
      return english
    case 'ar':
      return (await import('./arabic')).arabic
    case 'nl':
      return (await import('./dutch')).dutch
    case 'fr':
      return (await import('./french')).french
    case 'de':
      return (await import('./german')).german
    case 'it':
      return (await import('./italian')).italian
    case 'nb':
      return (await import('./norwegian')).norwegian
    case 'pl':
      return (await import('./polish')).polish
    case 'pt':
      return (await import('./portuguese')).portuguese
    case 'es':
      return (await import('./spanish')).spanish
  }
}
