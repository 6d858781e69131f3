/** Knows that the map in src/ARCHITECTURE.md shows the very rooms and arrows that are checked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { arrows } from './house'

const map = readFileSync(join(import.meta.dirname, '../../src/ARCHITECTURE.md'), 'utf8')

/** Rows of the table of rooms: the names in the first cell, the words of the last. */
function rowsOfRooms(): readonly (readonly [string, readonly string[]])[] {
  const section = map.slice(map.indexOf('\n## Rooms'))
  return section.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const [, names = '', , , may = ''] = cells
    const rooms = [...names.matchAll(/`([^`]+)`/g)].map(([, room = '']) => room.replace('features/x', 'features'))
    return rooms.map((room) => [room, may.split(/,\s*/)] as const)
  })
}

it.each(Object.keys(arrows))('the map shows %s and what it may import', (room) => {
  const [, may = []] = rowsOfRooms().find(([name]) => name === room) ?? []
  const shown = may.filter((word) => word !== 'its own folder')
  if (shown[0] === 'everything') return
  const expected = arrows[room] ?? []
  if (expected.length === 0) expect(shown.join(', ')).toMatch(/^nothing/)
  else expect([...shown].sort()).toEqual([...expected].sort())
})

it('the map shows no other room', () => {
  expect(rowsOfRooms().map(([room]) => room).sort()).toEqual(Object.keys(arrows).sort())
})
