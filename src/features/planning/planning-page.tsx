/** Knows the short way to a plan: patient, protocol, people and days, proposal; refuses to book before it is adopted. */
import { Link, useSearchParams } from 'react-router'
import { useEffect } from 'react'
import { useBook } from '../../desk/use-book'
import { defaultProtocolId, protocolById } from '../../domain/protocol/library'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { PatientStep } from './patient-step'
import { PeopleStep } from './people-step'
import { type Step, steps, usePlanningDraft } from './planning-draft'
import { ProposalStep } from './proposal-step'
import { ProtocolStep } from './protocol-step'
import { StepList } from './step-list'

export function PlanningPage() {
  const draft = usePlanningDraft()
  const clinic = useBook(['clinic'], (book) => book.clinic())
  const [search, setSearch] = useSearchParams()
  const asked = search.get('protocol')

  // A protocol page leads here with its protocol in the address; from then on it lives in the draft.
  useEffect(() => {
    const wanted = protocolById(asked ?? '') ?? (draft.protocol === null ? protocolById(defaultProtocolId) : undefined)
    if (wanted !== undefined && wanted.id !== draft.protocol?.id) draft.change({ protocol: wanted })
    if (asked !== null) setSearch({}, { replace: true })
  }, [asked, draft, setSearch])

  if (clinic === null) {
    return (
      <>
        <PageHead title="Plan a course" />
        <Card label="No clinic">
          <EmptyState
            missing="room"
            title="First, who and where"
            acts={
              <Link to="/clinic" className={buttonClass({ tone: 'primary' })}>
                Set up your clinic
              </Link>
            }
          >
            A plan needs opening hours, therapists and at least one room.
          </EmptyState>
        </Card>
      </>
    )
  }

  const isBegun = draft.code !== '' || draft.start !== null || draft.step !== 'patient'
  return (
    <>
      <PageHead
        title={draft.step === 'proposal' ? <>A plan for {<bdi>{draft.code}</bdi>}</> : 'Plan a course'}
        sub="Nothing is booked until you adopt it"
        acts={
          isBegun ? (
            <Button onPress={draft.discard}>Discard</Button>
          ) : (
            <Link to="/plan/clinic" className={buttonClass()}>
              Plan several together
            </Link>
          )
        }
      />
      <StepList step={draft.step} onStep={draft.go} canGo={(step) => canGo(step, draft)} />
      {draft.step === 'patient' && <PatientStep />}
      {draft.step === 'protocol' && <ProtocolStep />}
      {draft.step === 'people' && <PeopleStep clinic={clinic} />}
      {draft.step === 'proposal' && <ProposalStep clinic={clinic} />}
    </>
  )
}

/** Steps already behind can be gone back to; those ahead only through the ones between. */
function canGo(step: Step, draft: { readonly step: Step }): boolean {
  return steps.indexOf(step) < steps.indexOf(draft.step)
}
