/** Knows which form of a word goes with a number in a language; refuses to know the words. */

/** The language's own forms, as its rules name them; `other` is in every language, and is taken where a form is left out. */
export type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>

/** `pluralsIn<'one' | 'few' | 'many'>('pl')(15, { one: …, few: …, many: …, other: … })` */
export function pluralsIn<Category extends Intl.LDMLPluralRule>(locale: string): (count: number, forms: Forms<Category>) => string {
  const rules = new Intl.PluralRules(locale)
  return (count, forms) => {
    const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms
    return known[rules.select(count)] ?? forms.other
  }
}
