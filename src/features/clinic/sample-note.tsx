/** Knows how the sample clinic is marked and taken out; refuses to call anybody in it real. */
import { useState } from 'react'
import { useKeepSampleClinic, useRemoveSample } from '../../acts/use-sample'
import { useBook } from '../../desk/use-book'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { counted } from '../../ui/wording/format'
import styles from './clinic.module.css'

export function SampleNote({ onRemoved }: { readonly onRemoved: () => void }) {
  const remove = useRemoveSample()
  const keep = useKeepSampleClinic()
  const [isAsking, setAsking] = useState(false)
  const { samples, own } = useBook(['sample-counts'], (book) => ({
    samples: book.courses().filter(({ sample }) => sample).length,
    own: book.courses().filter(({ sample }) => !sample).length,
  }))
  return (
    <div className={styles.sample}>
      <p>
        <span className={styles.pill}>Sample clinic</span> Everybody in it is invented.
      </p>
      {samples > 0 || own === 0 ? (
        <Button onPress={() => setAsking(true)}>Remove the sample clinic</Button>
      ) : (
        <Button onPress={() => void keep().then(onRemoved)}>Make it our own clinic</Button>
      )}
      <ConfirmDialog
        title="Remove the sample clinic?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmWords="Remove it"
        onConfirm={() => {
          setAsking(false)
          void remove().then(onRemoved)
        }}
      >
        {counted(samples, 'sample course leaves', 'sample courses leave')} this device with their history
        {own === 0
          ? ', and so do these people, rooms and hours. An empty form for your own clinic follows.'
          : '. These people, rooms and hours stay, because courses of your own are booked with them.'}
      </ConfirmDialog>
    </div>
  )
}
