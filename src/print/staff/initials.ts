/** Knows the initials by which people sign a sheet of paper; refuses to know who they are. */

/** "AL" of "Ana Lindqvist"; a name of one word is its own. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return last === '' ? first : (firstLetter(first) + firstLetter(last)).toUpperCase()
}

/** Initials of all, or whole names where two people would share theirs. */
export function signedAs(names: readonly string[]): readonly string[] {
  const short = names.map(initialsOf)
  return new Set(short).size === names.length ? short : names
}

function firstLetter(word: string): string {
  return [...word][0] ?? ''
}
