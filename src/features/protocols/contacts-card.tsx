/** Knows the telephone contacts a protocol asks for; refuses to know any call. */
import type { ContactSeries, Protocol } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import { Card } from '../../ui/card'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { counted, listOf } from '../../ui/wording/format'
import styles from './protocol-page.module.css'

export function ContactsCard({ protocol }: { readonly protocol: Protocol }) {
  const titles = shortTitles(protocol)
  const groups = new Map<string, { readonly series: ContactSeries; readonly after: readonly string[] }>()
  for (const series of protocol.contactSeries) {
    const key = JSON.stringify({ ...series, after: '', note: '' })
    const group = groups.get(key)
    groups.set(key, { series: group?.series ?? series, after: [...(group?.after ?? []), titles.get(series.after) ?? series.after] })
  }
  return (
    <Card title="Telephone contacts">
      {groups.size === 0 && <p className={styles.text}>The protocol names none.</p>}
      {[...groups.values()].map(({ series, after }) => (
        <div key={after.join()} className={styles.day}>
          <p className={styles.text}>
            {contactSentence(series, after)} <ConfidenceMark confidence={series.confidence} />
          </p>
          {series.note !== '' && <p className={styles.text}>{series.note}</p>}
        </div>
      ))}
    </Card>
  )
}

/** "4 contacts by telephone on days 1 to 7 after Dosing 1, Dosing 2 and Dosing 3, at least 0 and at most 7." */
export function contactSentence({ count, countMin, countMax, firstDay, lastDay, mode }: ContactSeries, after: readonly string[]): string {
  const how = mode === 'phone' ? 'by telephone' : `by ${mode}`
  const many = count === null ? `Contacts ${how}` : `${counted(count, 'contact', 'contacts')} ${how}`
  const when = firstDay === lastDay ? `on day ${firstDay}` : `on days ${firstDay} to ${lastDay}`
  const range = countMin === countMax ? '' : `, at least ${countMin} and at most ${countMax}`
  const number = count === null ? '; the number is not stated' : ''
  return `${many} ${when} after ${listOf(after)}${range}${number}.`
}
