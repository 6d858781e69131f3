/** Knows what is wrong with one source file under the rules of the house; refuses to know the other files. */
import { posix } from 'node:path'
import { arrows, domainRooms, drawers, homes, longestFile, pureRooms, unshippedPackages, unshippedRooms } from './house'
import { impureCallsOf, importsOf, isBarrel, styleImportsOf } from './imports-of'

/** Every fault of the file at `path`, relative to src with forward slashes; empty where it keeps the rules. */
export function faultsOf(path: string, text: string): readonly string[] {
  const isCode = /\.tsx?$/.test(path)
  const named = isCode ? importsOf(path, text) : path.endsWith('.css') ? styleImportsOf(text) : []
  const faults = [
    ...faultsOfPlace(path),
    ...faultsOfLength(path, text),
    ...named.flatMap((address) => faultsOfImport(path, address)),
    ...(isCode ? faultsOfCode(path, text) : []),
  ]
  return faults.map((fault) => `${path}: ${fault}`)
}

function faultsOfPlace(path: string): readonly string[] {
  const parts = path.split('/')
  const [room = '', second = ''] = parts
  const faults: string[] = []
  if (path === 'ARCHITECTURE.md') return faults
  if (!(room in arrows)) faults.push('stands in no room of the house')
  if (room === 'domain' && parts.length > 2 && !domainRooms.includes(second)) faults.push(`domain has no room ${second}`)
  if (room === 'features' && parts.length === 2) faults.push('belongs to no feature')
  if (parts.some((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(part))) faults.push('is not in kebab case')
  const words = parts.flatMap((part) => part.split(/[.-]/))
  for (const drawer of drawers.filter((name) => words.includes(name))) faults.push(`${drawer} says nothing about what is inside`)
  if (/(?:^|\/)index\.tsx?$/.test(path)) faults.push('is a barrel')
  return faults
}

function faultsOfLength(path: string, text: string): readonly string[] {
  const lines = text.trimEnd().split('\n').length
  return /\.(?:tsx?|css)$/.test(path) && lines > longestFile ? [`has ${lines} lines, more than ${longestFile}`] : []
}

function faultsOfCode(path: string, text: string): readonly string[] {
  const faults: string[] = []
  if (!/^\/\*\*\s*\S/.test(text)) faults.push('does not open by saying what it knows')
  if (isBarrel(path, text) || /^export \* from/m.test(text)) faults.push('is a barrel')
  if (pureRooms.includes(roomOf(path))) faults.push(...impureCallsOf(path, text).map((call) => `reaches for ${call}`))
  return faults
}

function faultsOfImport(path: string, address: string): readonly string[] {
  const plain = address.replace(/\?.*$/, '')
  return plain.startsWith('.') ? faultsOfArrow(path, posix.join(posix.dirname(path), plain)) : faultsOfPackage(path, plain)
}

function faultsOfArrow(path: string, target: string): readonly string[] {
  if (target.startsWith('..')) return [`leaves src for ${target}`]
  const from = roomOf(path)
  const to = roomOf(target)
  const sameHouse = from === to && (from !== 'features' || featureOf(path) === featureOf(target))
  if (sameHouse || arrows[from]?.includes(to)) return []
  return [`may not import ${target}`]
}

function faultsOfPackage(path: string, address: string): readonly string[] {
  if (unshippedRooms.includes(roomOf(path))) return unshippedPackages.test(address) ? [] : [`${address} is no tool of Node or the build`]
  const name = address.split('/').slice(0, address.startsWith('@') ? 2 : 1).join('/')
  const home = homes[name]
  if (home === undefined) return [`imports ${name}, which has no home here`]
  if (!home.some((place) => path === place || path.startsWith(place.replace(/\/?$/, '/')))) return [`${name} does not live here`]
  if (name === 'react' && path.startsWith('desk/') && !/\/(?:use-[^/]+|[^/]+-provider)\.tsx?$/.test(path)) {
    return ['React enters the desk only in use-*.ts and *-provider.tsx']
  }
  if (name === 'zod' && (address !== 'zod/mini' || !path.endsWith('-form.ts'))) return ['zod/mini lives in files named *-form.ts']
  return []
}

function roomOf(path: string): string {
  const [first = ''] = path.split('/')
  return first === 'main' ? 'main.tsx' : first
}

function featureOf(path: string): string | undefined {
  return path.split('/')[1]
}
