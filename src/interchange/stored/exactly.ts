/** Knows how the compiler proves that a form and a type say the same; refuses to check anything while the app runs. */

/** The same shape with everything in it read-only and every intersection written out, so that two ways of writing one type compare as equal. */
export type Plain<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? number extends T['length']
        ? readonly Plain<Item>[]
        : { readonly [Index in keyof T]: Plain<T[Index]> }
      : { readonly [Key in keyof T]: Plain<T[Key]> }

/** True where both have the same fields, required and optional alike; never where one has a field more. */
export type IsSame<One, Other> = (<T>(of: T) => T extends Plain<One> ? 1 : 2) extends <T>(of: T) => T extends Plain<Other> ? 1 : 2 ? true : never
