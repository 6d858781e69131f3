import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sessionStatuses } from '../../src/domain/course/lifecycle'
import { SessionBlock, type SessionBlockProps } from '../../src/ui/session-block'
import { StateMark } from '../../src/ui/state-mark'
import { statusNames } from '../../src/ui/wording/kind-words'

function nameOf(props: Partial<SessionBlockProps>): string {
  render(
    <button type="button">
      <SessionBlock look="integration" status="confirmed" heading="K-17" detail="Integration 1.3" {...props} />
    </button>,
  )
  return screen.getByRole('button').textContent
}

describe('a session as a block', () => {
  it('says code, title, kind and state to those who do not see it', () => {
    expect(nameOf({})).toBe('K-17Integration 1.3, integration, confirmed')
  })

  it('says the rule it breaks', () => {
    expect(nameOf({ trouble: { type: 'conflict', words: 'Ana away' } })).toContain('Ana away')
  })

  it('says by how much it left its window, and on which side', () => {
    expect(nameOf({ trouble: { type: 'out-of-window', days: 1 } })).toContain('+1 day out of window')
  })

  it('says an early day with a minus', () => {
    expect(nameOf({ trouble: { type: 'out-of-window', days: -2 } })).toContain('−2 days out of window')
  })
})

describe('the mark of a state', () => {
  it.each(sessionStatuses)('says %s in a word, also where only the mark is shown', (status) => {
    const { container } = render(<StateMark status={status} isWordHidden />)
    expect(container).toHaveTextContent(statusNames[status])
  })
})
