/** Knows which single key does what on the calendar page; refuses to take one from a field, a menu or a dialog. */
import { useEffect, useEffectEvent } from 'react'
import type { Day } from '../../domain/time/day'
import type { Asked, View } from './asked-in-url'
import { dayBeside, stretchOf } from './view-days'

export const opensOf = { g: 'day', '/': 'filter', '?': 'keys' } as const
/** What opens over the calendar; the legend has a button alone. */
export type Opens = (typeof opensOf)[keyof typeof opensOf] | 'legend'

const viewsOf: Readonly<Record<string, View>> = { d: 'day', w: 'week', m: 'month', l: 'list', r: 'people', c: 'courses' }

/** What the page says about its keys, in this order. */
export const keyWords: readonly (readonly [keys: readonly string[], words: string])[] = [
  [['t'], 'Today'],
  [['n', 'j'], 'Next days'],
  [['p', 'k'], 'Days before'],
  [['g'], 'Go to a day'],
  [['/'], 'Filter'],
  [['d'], 'Day'],
  [['w'], 'Week'],
  [['m'], 'Month'],
  [['l'], 'List'],
  [['r'], 'People and rooms'],
  [['c'], 'Courses'],
  [['?'], 'These keys'],
]

/** What the key asks for: another page of the calendar, or something to open on it; undefined where it means nothing here. */
export function afterKey(key: string, asked: Asked, today: Day): Asked | Opens | undefined {
  const view = viewsOf[key]
  if (view !== undefined) return { ...asked, view }
  switch (key) {
    case 't':
      return { ...asked, day: null }
    case 'n':
    case 'j':
      return { ...asked, day: dayBeside(stretchOf(asked), asked.day ?? today, 1, asked.span) }
    case 'p':
    case 'k':
      return { ...asked, day: dayBeside(stretchOf(asked), asked.day ?? today, -1, asked.span) }
    case 'g':
    case '/':
    case '?':
      return opensOf[key]
    default:
      return undefined
  }
}

/** Hears single keys on the whole page while `isOn`; `take` tells whether the key meant something. */
export function useSingleKeys(isOn: boolean, take: (key: string) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = singleKeyOf(event)
    if (key !== undefined && take(key)) event.preventDefault()
  })
  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}

/** A letter as without Caps Lock; signs with whatever Shift the keyboard needs for them. */
function singleKeyOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey } = event
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || key.length !== 1) return undefined
  const isLetter = key.toLowerCase() !== key.toUpperCase()
  if ((isLetter && shiftKey) || isTaken(event.target)) return undefined
  return key.toLowerCase()
}

const typedInto = 'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [role="spinbutton"], [role="combobox"]'
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

function isTaken(target: EventTarget | null): boolean {
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.closest(typedInto) !== null)
  return isTyping || document.querySelector(opened) !== null
}
