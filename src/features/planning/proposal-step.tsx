/** Knows one proposed plan: what it costs, what was asked, and how it is adjusted and adopted; refuses to adopt what breaks a rule. */
import { useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useFormAct } from '../../acts/use-act'
import { titlesOf } from '../../acts/titles'
import { siteFor } from '../../desk/lines'
import { adoptionOf, breachesIn, costsOf, previewOf, propose } from '../../desk/proposing'
import { useBook } from '../../desk/use-book'
import { useDesk, useNow } from '../../desk/use-desk'
import { type Unlock, wishWith } from '../../desk/why-not'
import { type Clinic, restDaysOf } from '../../domain/clinic/clinic'
import { sessionLinesOf } from '../../domain/course/session-lines'
import type { SessionId } from '../../domain/protocol/protocol'
import { leavableRules } from '../../domain/rules/breach'
import { Button } from '../../ui/button'
import { ProposalBars } from '../../ui/calendar/bar-code'
import { Card } from '../../ui/card'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import { WindowGrounds } from '../../ui/window-grounds'
import { breachSentence } from '../../ui/wording/breach-sentence'
import { counted, longDay, shortDayYear } from '../../ui/wording/format'
import { refusalSentences } from '../../ui/wording/refusal-sentence'
import { AdjustDialog } from './adjust-dialog'
import { AskedCard } from './asked-card'
import { ImpossibleCard } from './impossible-card'
import styles from './planning.module.css'
import { usePlanningDraft, wishOf } from './planning-draft'
import { ProposalTable } from './proposal-table'
import { ScoreCard } from './score-card'

export function ProposalStep({ clinic }: { readonly clinic: Clinic }) {
  const desk = useDesk()
  const { today } = useNow()
  const navigate = useNavigate()
  const act = useFormAct()
  const draft = usePlanningDraft()
  const { plan, before, take, adjust, undo, discard } = draft
  const revision = useBook(['revision'], (book) => book.revision())
  const [adjusting, setAdjusting] = useState<SessionId | null>(null)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const wish = useMemo(() => wishOf(draft), [draft])
  const site = siteFor(desk.book, 'preview')
  // Asked once for each wish and each state of the book; a plan already on the table stays there.
  const answer = useMemo(() => {
    // The book stands outside of React; reading its revision here has the question asked anew when it changed.
    const now = revision < 0 ? null : siteFor(desk.book, 'preview')
    return wish === null || now === null || plan !== null ? null : propose(wish, now)
  }, [desk, wish, plan, revision])

  useEffect(() => {
    if (answer?.outcome === 'planned') take({ pair: answer.pair, slots: answer.slots })
  }, [answer, take])

  if (wish === null || site === null) return null
  const askInstead = ({ remedies }: Unlock) => {
    const { pair, start, startLatest, end, away, includeOptional } = wishWith(wish, site, remedies)
    draft.change({ lead: pair?.lead ?? null, co: pair?.co ?? null, start, startLatest, end, away, includeOptional })
  }
  if (answer?.outcome === 'impossible') {
    return (
      <ImpossibleCard
        wish={wish}
        code={draft.code}
        clinic={clinic}
        revision={revision}
        answer={answer}
        onBack={() => draft.go('people')}
        onWish={askInstead}
        onLook={(unlock) => {
          askInstead(unlock)
          take({ pair: unlock.plan.pair, slots: unlock.plan.slots })
        }}
      />
    )
  }
  if (answer?.outcome === 'not-accepted') {
    return (
      <Card title="No plan to show" className={styles.narrow}>
        <p>
          The search found a plan, but the check of its rules did not accept it, so it is not shown. That is a defect of the app. Changing the
          start or the preferred days may help.
        </p>
      </Card>
    )
  }
  if (plan === null) return null

  const asked = { ...wish, pair: plan.pair }
  const course = previewOf(asked, plan.slots)
  const lines = sessionLinesOf(course, site, today)
  const titleOf = titlesOf(wish.protocol)
  const breaches = breachesIn(course, site)
  const fixed = breaches.filter(({ code }) => !leavableRules.has(code))
  const { score, costs } = costsOf(wish, site, plan.slots)
  const dated = lines.filter(({ day }) => day !== null)
  const first = dated.map(({ day }) => day).sort()[0]

  const adopt = async () => {
    if (breaches.length > 0 && reason.trim() === '') {
      setFault('Give a reason; a rule is left knowingly.')
      return
    }
    const id = desk.newId()
    const patient = { code: draft.code.trim(), name: draft.name.trim(), enquired: draft.enquired ?? undefined }
    const command = adoptionOf(asked, patient, plan.slots, breaches.length > 0 ? reason : null)
    const outcome = await act(id, command)
    if (outcome.verdict === 'accepted') {
      discard()
      void navigate(`/patients/${id}`)
    } else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <div className={styles.columns}>
      <Card
        title={first == null ? 'The plan' : `From ${shortDayYear(first)}`}
        isFlush
        aside={`${counted(dated.length, 'session', 'sessions')} · ${breaches.length === 0 ? 'keeps every rule · checked twice' : counted(breaches.length, 'rule left', 'rules left')}`}
      >
        <div className={styles.bars}>
          <ProposalBars
            label="The plan"
            lines={lines}
            today={today}
            lengthDays={wish.protocol.lengthDays}
            closures={clinic.closures}
            restDays={restDaysOf(clinic)}
          />
        </div>
        <ProposalTable lines={lines} onAdjust={setAdjusting} />
        <WindowGrounds />
      </Card>
      <div className={styles.side}>
        <ScoreCard score={score} costs={costs} titleOf={titleOf} isAdjusted={before.length > 0} />
        <AskedCard wish={asked} code={draft.code} clinic={clinic} />
        {breaches.length > 0 && (
          <Card title="Rules left">
            <ul className={styles.breaches}>
              {breaches.map((breach, index) => (
                <li key={index}>{breachSentence(breach, titleOf)}</li>
              ))}
            </ul>
            {fixed.length === 0 && <TextArea label="Why it is planned so all the same" isRequired value={reason} onChange={setReason} rows={2} />}
          </Card>
        )}
        <FormError>{fault ?? (fixed.length > 0 ? 'This plan cannot be adopted: a rule that nobody may leave is broken.' : undefined)}</FormError>
        <div className={styles.adopt}>
          <Button tone="primary" size="large" icon="tick" isWide isDisabled={fixed.length > 0} onPress={() => void adopt()}>
            Adopt this plan
          </Button>
          {before.length > 0 && (
            <Button size="large" icon="undo" onPress={undo}>
              Undo the adjustment
            </Button>
          )}
          {before.length === 0 && breaches.length > 0 && (
            <Button size="large" onPress={() => draft.change({})}>
              Back to what stands in the way
            </Button>
          )}
          <p className={styles.quiet}>Adopting writes {counted(plan.slots.length, 'session', 'sessions')} as one act. It can be undone.</p>
        </div>
      </div>
      {adjusting !== null && (
        <AdjustDialog
          course={course}
          site={site}
          session={adjusting}
          today={today}
          onTake={(slot) => {
            adjust(adjusting, slot)
            setAdjusting(null)
            setFault(null)
          }}
          onClose={() => setAdjusting(null)}
        />
      )}
      <p className="visually-hidden" role="status">
        {first == null ? '' : `A plan is ready, from ${longDay(first)}.`}
      </p>
    </div>
  )
}
