/** Knows in which language the controls' own words are said; refuses to know the app's sentences. */
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { fieldLocale } from './wording/field-locale'

/** Without it controls would speak the browser's language amid sentences in another. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={fieldLocale}>{children}</I18nProvider>
}
