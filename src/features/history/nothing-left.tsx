/** Knows what is said where a filter leaves nothing, and how many entries it leaves; refuses to filter. */
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { counted } from '../../ui/wording/format'

export function NothingLeft({ hasAny, onAll }: { readonly hasAny: boolean; readonly onAll: () => void }) {
  if (!hasAny) {
    return (
      <EmptyState missing="record" title="Nothing has happened yet">
        Each change appears here with who made it, when and why.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      missing="record"
      title="No entry passes the filter"
      acts={
        <Button tone="primary" onPress={onAll}>
          Show all entries
        </Button>
      }
    >
      Nothing of that session, by that person and of that kind is in this history.
    </EmptyState>
  )
}

/** "12 of 412 entries" */
export function countWords(left: number, all: number): string {
  return left === all ? counted(all, 'entry', 'entries') : `${left} of ${counted(all, 'entry', 'entries')}`
}
