/** Knows how a form is bound to the type it reads; refuses to let one have a field more than the other. */
import type * as z from 'zod/mini'
import type { IsSame } from './exactly'

/** `exactly<T>()(form)` is the form, and does not compile unless it reads `T` with every field of it, required or optional, and no other. */
export function exactly<T>() {
  return <Form extends z.ZodMiniType>(form: Form & (IsSame<z.output<Form>, T> extends true ? unknown : 'the form and the type differ')): Form => form
}
