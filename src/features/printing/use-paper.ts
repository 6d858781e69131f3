/** Knows which paper a printing page is on, kept in the address, for it tells nothing of anyone; refuses to know what is printed. */
import { useSearchParams } from 'react-router'
import { type Paper, parsePaper, usualPaper } from '../../print/paper'

export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  const [search, setSearch] = useSearchParams()
  const onPaper = (chosen: Paper) => {
    const next = new URLSearchParams(search)
    next.set('paper', chosen)
    setSearch(next, { replace: true })
  }
  return [parsePaper(search.get('paper')) ?? usualPaper(navigator.language), onPaper]
}
