/** Shows the conditions before the first dose, to be answered here one by one; refuses to start anything. */
import { useState } from 'react'
import { GateList } from '../../acts/gate-list'
import { titlesOf } from '../../acts/titles'
import type { Course, Session } from '../../domain/course/course'
import { isAhead, isOpen } from '../../domain/course/lifecycle'
import { gateStatesOf } from '../../domain/course/start-gates'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { gateWords } from '../../ui/wording/gate-words'
import styles from './dosing.module.css'

export interface GatesCardProps {
  readonly course: Course
  readonly session: Session
  readonly zone: string
}

export function GatesCard({ course, session, zone }: GatesCardProps) {
  const [isChanging, setChanging] = useState(false)
  const states = gateStatesOf(course, session)
  if (states.length === 0) return null
  const answered = states.filter(({ state }) => state !== 'open').length
  const titleOf = titlesOf(course.protocol)
  // All answered and begun, they step back behind what happens now.
  const isAsked = isOpen(session.status) && (isAhead(session.status) || answered < states.length || isChanging)
  return (
    <Card title="Before the first dose" aside={`${answered} of ${states.length} answered`}>
      {isAsked ? (
        <GateList course={course} session={session} zone={zone} />
      ) : (
        <ul className={styles.gates}>
          {states.map(({ gate, state }) => (
            <li key={gate} data-state={state}>
              <Icon name={state === 'met' ? 'tick' : state === 'waived' ? 'minus' : 'cross'} size={14} />
              <span>
                {gateWords(gate, titleOf)}
                {state !== 'met' && <small>{state === 'waived' ? `, waived: ${session.gates[gate]?.reason ?? 'session waived'}` : ', not answered'}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.source}>These come from the protocol; the clinic decides.</p>
      {!isAsked && isOpen(session.status) && (
        <Button size="small" tone="quiet" onPress={() => setChanging(true)}>
          Change an answer
        </Button>
      )}
    </Card>
  )
}
