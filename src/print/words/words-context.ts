/** Knows in which language the sheet around a drawing is; refuses to know which was chosen. */
import { createContext, useContext } from 'react'
import { english } from './english'
import type { SheetWords } from './sheet-words'

/** Sheets for staff say nothing of a language and are in English. */
const SheetWordsContext = createContext<SheetWords>(english)

export const SheetWordsProvider = SheetWordsContext.Provider

export function useSheetWords(): SheetWords {
  return useContext(SheetWordsContext)
}
