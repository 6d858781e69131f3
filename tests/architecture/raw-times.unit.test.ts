/** Knows that no time of day reaches a screen or a sheet unworded, and that one that does would be seen. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programOf, rawTimesIn } from './raw-times'

const root = join(import.meta.dirname, '../..')
const rooms = /\/src\/(ui|print|acts|features|app)\/.*\.tsx?$/

/** `09:00` is how a time is kept. How it reads is chosen on each device, so all of them go through `ui/wording/format`. */
const invented = {
  'src/ui/invented.tsx': [
    "import type { ClockTime } from '../domain/time/clock-time'",
    'export const Raw = ({ at, until }: { at: ClockTime; until: ClockTime | null }) => (',
    '  <p title={`until ${until}`}>',
    '    from {at}',
    '    <>{until}</>',
    '    <time dateTime={at}>{String(at)}</time>',
    '  </p>',
    ')',
  ].join('\n'),
}

it('names every place at which a time would be shown as it is kept, and there is none but in the file made for this', () => {
  const places = rawTimesIn(programOf(join(root, 'tsconfig.json'), invented), (path) => rooms.test(path))
  expect(places).toEqual([3, 4, 5].map((line) => `${root}/src/ui/invented.tsx:${line}`))
})
