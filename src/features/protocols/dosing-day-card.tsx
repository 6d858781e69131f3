/** Knows the course of a dosing day and of its night as the protocol gives it, and where the clinic has it spent; refuses to advise a dose. */
import { useBook } from '../../desk/use-book'
import type { Protocol, TimelineEvent } from '../../domain/protocol/protocol'
import { shortTitles } from '../../domain/protocol/short-title'
import { Card } from '../../ui/card'
import { ConfidenceMark } from '../../ui/confidence-mark'
import { Flag } from '../../ui/flag'
import { length, listOf } from '../../ui/wording/format'
import { clinicNightWords, nightAgainst, nightSentence, otherNights, timelineOffset, timelineWords } from '../../ui/wording/timeline-words'
import styles from './protocol-page.module.css'

interface DosingDay {
  readonly titles: readonly string[]
  readonly minutes: number | null
  readonly timeline: readonly TimelineEvent[]
}

export function DosingDayCard({ protocol }: { readonly protocol: Protocol }) {
  const days = dosingDays(protocol)
  const { overnightPolicy, durationByDose } = protocol
  const others = otherNights(overnightPolicy)
  const clinic = useBook(['clinic'], (book) => book.clinic())
  const own = clinic === null ? '' : clinicNightWords(protocol, clinic)
  const against = clinic === null ? '' : nightAgainst(protocol, clinic)
  return (
    <Card title="The dosing day">
      {days.map(({ titles, minutes, timeline }) => (
        <div key={titles.join()} className={styles.day}>
          {days.length > 1 && <h3 className={styles.under}>{listOf(titles)}</h3>}
          {minutes !== null && <p className={styles.text}>{length(minutes)} from start to end.</p>}
          {timeline.length > 0 ? (
            <ol className={styles.timeline}>
              {timeline.map((moment, index) => (
                <li key={index}>
                  <span className={styles.when}>{timelineOffset(moment.offsetMinutes)}</span>
                  <span>{timelineWords(moment.event)}</span>
                  <ConfidenceMark confidence={moment.confidence} />
                </li>
              ))}
            </ol>
          ) : (
            <p className={styles.text}>The protocol gives no times within the day.</p>
          )}
        </div>
      ))}
      {durationByDose !== undefined && (
        <p className={styles.text}>The least length of the session depends on the total dose by rule. Check it for each session.</p>
      )}
      <p className={styles.text}>
        {nightSentence(overnightPolicy)} <ConfidenceMark confidence={overnightPolicy.confidence} />
      </p>
      {others !== '' && <p className={styles.text}>{others}</p>}
      {own !== '' && <p className={styles.text}>Patients of your clinic spend it {own}.</p>}
      {against !== '' && (
        <p className={styles.against}>
          <Flag tone="warn" icon="warning">
            {against}
          </Flag>
        </p>
      )}
    </Card>
  )
}

/** Dosing sessions of the same length and course stand together. */
function dosingDays(protocol: Protocol): readonly DosingDay[] {
  const titles = shortTitles(protocol)
  const days = new Map<string, DosingDay>()
  for (const { id, kind, durationMinutes: minutes, timeline = [] } of protocol.sessions) {
    if (kind !== 'dosing') continue
    const key = JSON.stringify([minutes, timeline])
    days.set(key, { titles: [...(days.get(key)?.titles ?? []), titles.get(id) ?? id], minutes, timeline })
  }
  return [...days.values()]
}
