/** Knows how a number of contacts is spread over days as evenly as whole days allow; refuses to say that a source asks for it. */

/**
 * Days from `first` to `last` (whole numbers, `first` no later), the first and the last among them from two contacts on:
 * four over days 1 to 7 are 1, 3, 5 and 7. More contacts than days share days; none gives nothing.
 */
export function evenlyOver(first: number, last: number, count: number): readonly number[] {
  const step = count > 1 ? (last - first) / (count - 1) : 0
  return Array.from({ length: count }, (_, index) => first + Math.round(index * step))
}
