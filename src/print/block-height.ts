/** Knows about how high each block comes out on its paper; refuses to be exact, for every side is measured after layout. */
import { type Paper, innerWidth } from './paper'
import type { Block, Call, CheckList } from './sheet'
import { linesOf, pointMillimetres } from './text-measure'

export interface BlockLook {
  readonly paper: Paper
  readonly large: boolean
}

/** A side's foot with the space before it, in millimetres. */
export function footHeight({ large }: Pick<BlockLook, 'large'>): number {
  return large ? 15.6 : 9.2
}

/** Lines for writing, one above the other. */
export const writingLine = 9

/** A block that follows the others down the side; a table and a grid measure themselves. */
export type FlowBlock = Extract<Block, { readonly type: 'letterhead' | 'continued' | 'addressee' | 'title' | 'text' | 'long-days' | 'lists' | 'calls' | 'questions' }>

/** What a code takes in the corner, in millimetres. */
const codeWidth = 76
const codeHeight = 17

/** Height in millimetres with the space around it. */
export function blockHeight(block: FlowBlock, look: BlockLook): number {
  const width = innerWidth(look.paper)
  const body = bodyLine(look)
  switch (block.type) {
    case 'letterhead': {
      const beside = block.code === null ? width * 0.68 : width - codeWidth
      const type = look.large ? 16 : 11
      const rows = [block.address, block.call].filter((text) => text !== '')
      const lines = rows.reduce((total, text) => total + textLines(text, type, beside), 0)
      const name = textLines(block.clinic, look.large ? 16 : 12.5, beside, true)
      const words = name * (look.large ? 7.5 : 5.9) + lines * type * pointMillimetres * 1.32
      return Math.max(words, block.code === null ? 0 : codeHeight) + 5
    }
    case 'continued':
      return look.large ? 9 : 8.5
    case 'addressee':
      return 2 * body
    case 'title': {
      const size = look.large ? 27 : 23
      const under = block.under === '' ? 0 : textLines(block.under, bodySize(look), width) * body + 1.2
      return 6 + textLines(block.text, size, width, true) * size * pointMillimetres * 1.1 + under
    }
    case 'text':
      return 2.5 + textLines(block.sentences.join(' '), bodySize(look), width) * body
    case 'long-days': {
      const days = block.days.length * (body + (look.large ? 2 : 0.8))
      return 17 + days + (block.strip === null ? 0 : look.large ? 36 : 32)
    }
    case 'lists':
      return listsHeight(block.lists, look)
    case 'calls':
      return callsHeight(block.calls, look)
    case 'questions':
      return 5 + body + block.lines * writingLine
  }
}

function listsHeight(lists: readonly CheckList[], look: BlockLook): number {
  const width = innerWidth(look.paper)
  if (look.large) return lists.reduce((total, list) => total + listHeight(list.items, width, look), 0)
  const half = (width - 9) / 2
  // A list that has the whole width lays its items in two columns.
  const heights = lists.map(({ items }) => listHeight(items, half, look) - (lists.length > 1 ? 0 : itemsHeight(items.slice(Math.ceil(items.length / 2)), half, look)))
  return Math.max(0, ...heights)
}

function listHeight(items: readonly string[], width: number, look: BlockLook): number {
  return (look.large ? 20 : 16) + itemsHeight(items, width, look)
}

function itemsHeight(items: readonly string[], width: number, look: BlockLook): number {
  const size = bodySize(look)
  const box = look.large ? 11 : 7
  return items.reduce((total, text) => {
    return total + textLines(text, size, width - box) * size * pointMillimetres * 1.28 + (look.large ? 3.4 : 1.7)
  }, 0)
}

function callsHeight(calls: readonly Call[], look: BlockLook): number {
  const width = innerWidth(look.paper)
  const size = look.large ? 16 : 11.5
  const column = look.large ? width - 12 : width / Math.max(1, calls.length) - 8
  const heights = calls.map(({ when, number, note }) => {
    const lines = textLines(when, size, column) + (note === '' ? 0 : textLines(note, size, column))
    const figures = number === '' ? 0 : (look.large ? 27 : 18) * pointMillimetres * 1.25
    return lines * size * pointMillimetres * 1.25 + figures + (look.large ? 8.4 : 5.6)
  })
  const inside = look.large ? heights.reduce((total, height) => total + height, 0) : Math.max(0, ...heights)
  return inside + (look.large ? 9 : 6)
}

function bodySize({ large }: Pick<BlockLook, 'large'>): number {
  return large ? 16 : 12
}

function bodyLine(look: Pick<BlockLook, 'large'>): number {
  return bodySize(look) * pointMillimetres * (look.large ? 1.35 : 1.36)
}

function textLines(text: string, points: number, width: number, bold = false): number {
  return text.split('\n').reduce((total, part) => total + linesOf(part, points, width, bold), 0)
}
