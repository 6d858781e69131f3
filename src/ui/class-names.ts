/** Knows how several class names become one attribute; refuses to know which classes exist. */

/** The names that are there, joined by spaces; undefined where there is none. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string | undefined {
  const joined = names.filter(Boolean).join(' ')
  return joined === '' ? undefined : joined
}
