/** Knows where in a form the first faulty entry stands; refuses to know what is wrong with it. */

const faulty = '[aria-invalid="true"], [data-invalid] input, [data-fault] button'

/** Puts the focus there, unfolding what hides it. */
export function focusFirstFault(form: HTMLElement): void {
  const first = [...form.querySelectorAll<HTMLElement>(faulty)].find((element) => element.tabIndex >= 0)
  const fold = first?.closest('details')
  if (fold != null) fold.open = true
  first?.focus()
}
