/** Knows whether the words of a chosen language are here yet; refuses to let a sheet appear in another one meanwhile. */
import { useEffect, useState } from 'react'
import { english } from '../../print/words/english'
import { type SheetLanguage, fetchWords } from '../../print/words/languages'
import type { SheetWords } from '../../print/words/sheet-words'

export interface FetchedWords {
  /** Null until they are here. */
  readonly words: SheetWords | null
  /** They could not be fetched. */
  readonly isMissing: boolean
}

export function useFetchedWords(language: SheetLanguage): FetchedWords {
  const [fetched, setFetched] = useState<SheetWords>(english)
  const [missing, setMissing] = useState<SheetLanguage | null>(null)
  useEffect(() => {
    let isWanted = true
    fetchWords(language).then(
      (words) => {
        if (isWanted) setFetched(words)
      },
      () => {
        if (isWanted) setMissing(language)
      },
    )
    return () => {
      isWanted = false
    }
  }, [language])
  const here = [fetched, english].find((words) => words.language === language) ?? null
  return { words: here, isMissing: here === null && missing === language }
}
