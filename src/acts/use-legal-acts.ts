/** Knows that a desk which shows the past allows no act at all; refuses to know what the acts are. */
import { useCallback } from 'react'
import { useDesk } from '../desk/use-desk'
import { type SessionAct, legalActsOf } from './legal-acts'

/** The acts a session allows at this desk. */
export function useLegalActs(): typeof legalActsOf {
  const { past } = useDesk()
  return useCallback((...asked) => (past === null ? legalActsOf(...asked) : none), [past])
}

const none: readonly SessionAct[] = []
