/** Knows who can be named as the one who records, and remembers the choice on this device; refuses to check who it is. */
import { defaultActor } from '../desk/actor'
import { useBook } from '../desk/use-book'
import { useDesk } from '../desk/use-desk'
import type { Actor } from '../domain/course/course'
import { LocaleProvider } from '../ui/locale-provider'
import { Select } from '../ui/select'

/** Everybody the clinic lists, and the coordinator. */
export function useRecorders(): { readonly people: readonly Actor[]; readonly actor: Actor } {
  const desk = useDesk()
  return useBook(['recorders'], (book) => {
    const clinic = book.clinic()
    const listed = [...(clinic?.therapists ?? []), ...(clinic?.raters ?? [])].map(({ id, name }): Actor => ({ id, name }))
    return { people: [defaultActor, ...listed], actor: desk.actor() }
  })
}

export function RecorderField({ label = 'Recorded by', isLabelHidden = false }: { readonly label?: string; readonly isLabelHidden?: boolean }) {
  const desk = useDesk()
  const { people, actor } = useRecorders()
  const choose = (id: string) => {
    const chosen = people.find((person) => person.id === id)
    if (chosen !== undefined) void desk.setActor(chosen)
  }
  return (
    <LocaleProvider>
      <Select
        label={label}
        isLabelHidden={isLabelHidden}
        choices={people.map(({ id, name }) => ({ id, label: name }))}
        value={people.some(({ id }) => id === actor.id) ? actor.id : null}
        onChange={choose}
        placeholder={actor.name}
      />
    </LocaleProvider>
  )
}
