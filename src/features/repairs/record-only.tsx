/** Knows what is left to do where nothing booked is hit: to enter what happened; refuses to look for repairs. */
import { useState } from 'react'
import type { Disruption } from '../../desk/repairing'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { FormError } from '../../ui/form-error'
import { useToasts } from '../../ui/toasts'
import { useRecording } from './use-recording'

export function RecordOnly({ asked, happened }: { readonly asked: Disruption; readonly happened: string }) {
  const { isOpen, record } = useRecording(asked)
  const { show } = useToasts()
  const [fault, setFault] = useState<string | null>(null)
  const enter = async () => {
    const refused = await record()
    setFault(refused)
    if (refused === null) show({ tone: 'done', title: 'Entered.', text: `${happened}.` })
  }
  return (
    <Card label="Nothing is hit">
      <EmptyState missing="day" title="No booked session is hit" {...(isOpen && { acts: <Button tone="primary" onPress={() => void enter()}>Enter it in the calendar</Button> })}>
        {isOpen ? 'Entered in the calendar, it keeps these days free of new sessions.' : 'There is nothing to move and nobody to call.'}
      </EmptyState>
      <FormError>{fault ?? undefined}</FormError>
    </Card>
  )
}
