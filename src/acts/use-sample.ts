/** Knows how the sample clinic is brought in and taken out with one click each; refuses to mix it with real records. */
import { useCallback, useState } from 'react'
import { useDesk, useNow } from '../desk/use-desk'
import { useToasts } from '../ui/toasts'
import { storageSentence } from './storage-sentence'

/** Fills an empty app: a clinic and eight courses, written as one act. */
export function useFillSample(): { readonly fill: () => Promise<void>; readonly isBusy: boolean } {
  const desk = useDesk()
  const { today, timeNow } = useNow()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)

  const fill = useCallback(async () => {
    setBusy(true)
    const { fillWithSample } = await import('../desk/sample/fill-with-sample')
    const outcome = await fillWithSample(desk, today, timeNow)
    setBusy(false)
    if (outcome.verdict === 'accepted') show({ tone: 'done', title: 'Sample clinic filled in.', text: 'Everybody in it is invented.' })
    else if (outcome.verdict === 'failed') show({ tone: 'refused', title: 'Nothing was filled in.', text: storageSentence(outcome.failure) })
    else show({ tone: 'refused', title: 'Nothing was filled in.', text: 'There is a clinic on this device already.' })
  }, [desk, today, timeNow, show])

  return { fill, isBusy }
}

export function useRemoveSample(): () => Promise<void> {
  const desk = useDesk()
  const { show } = useToasts()
  return useCallback(async () => {
    const removed = await desk.removeSample()
    if (!removed.ok) show({ tone: 'refused', title: 'Nothing was removed.', text: storageSentence(removed.failure) })
    else if (desk.book.clinic() === null) show({ tone: 'done', title: 'Sample clinic removed.' })
    else show({ tone: 'done', title: 'Sample courses removed.', text: 'The clinic stays, because courses of your own are booked with it.' })
  }, [desk, show])
}

/** Once only courses of one's own are left in it, the clinic can stop being a sample. */
export function useKeepSampleClinic(): () => Promise<void> {
  const desk = useDesk()
  const { show } = useToasts()
  return useCallback(async () => {
    const clinic = desk.book.clinic()
    if (clinic === null) return
    const outcome = await desk.performClinic({ type: 'ChangeClinic', clinic: { ...clinic, sample: false } })
    if (outcome.verdict === 'accepted') show({ tone: 'done', title: 'This clinic is your own now.', text: 'Change names, rooms and hours to yours.' })
    else show({ tone: 'refused', title: 'Nothing was changed.' })
  }, [desk, show])
}
