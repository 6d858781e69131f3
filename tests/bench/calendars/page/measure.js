/** Knows when a calendar has come to rest and how long it took; refuses to know which one it is. */
import { placeOf, sessionsOf } from './sessions.js'

const calendars = {
  ours: () => import('./ours.tsx'),
  'FullCalendar': () => import('./full-calendar.jsx'),
  'FullCalendar, 7 at most': async () => {
    const { givenOf, mount } = await import('./full-calendar.jsx')
    return { givenOf, mount: (host, view, given) => mount(host, view, given, true) }
  },
  'Schedule-X': () => import('../schedule-x/mount.js'),
  'react-big-calendar': () => import('./big-calendar.jsx'),
}

const mounts = 15
const moves = 15
/** A slow calendar is asked less often: once it has taken so long, and three times at least for moves. */
const patienceMilliseconds = 12_000
const leastMoves = 3
/** Nothing more is drawn once this long nothing was. */
const quietMilliseconds = 120

/** Milliseconds to finished layout: of the first mount, and the medians of up to fifteen mounts and of up to fifteen moves of one session, all in one page. */
window.measure = async ({ calendar, spread, view, count }) => {
  const { givenOf, mount } = await calendars[calendar]()
  const host = document.getElementById('host')
  const moved = { ...sessionsOf(spread, view, count)[0], ...placeOf(view, 0), id: 'moved', code: 'M-1', minutes: 90 }
  const sessions = [moved, ...sessionsOf(spread, view, count).slice(1)]
  const [mounting, moving] = [[], []]
  const given = givenOf(sessions)
  let own
  do {
    own?.unmount()
    host.replaceChildren()
    mounting.push(await untilRest(host, () => (own = mount(host, view, given))))
  } while (mounting.length < mounts && sum(mounting) < patienceMilliseconds)
  const nodes = host.querySelectorAll('*').length
  let isSeen = true
  let before = moved
  while (moving.length < leastMoves || (moving.length < moves && sum(moving) < patienceMilliseconds)) {
    const after = { ...before, ...placeOf(view, moving.length + 1) }
    const seen = digest(host)
    moving.push(await untilRest(host, () => own.move(before, after)))
    isSeen &&= seen !== digest(host)
    before = after
  }
  return { firstMount: mounting[0], mount: median(mounting), move: median(moving), slowestMove: Math.max(...moving), nodes, isSeen }
}

/** From the act to the last change it led to, laid out; what follows in later frames counts with the wait for them. */
async function untilRest(host, act) {
  let last = 0
  const layOut = () => {
    host.getBoundingClientRect()
    last = performance.now()
  }
  const observer = new MutationObserver(layOut)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  const start = performance.now()
  act()
  layOut()
  do await new Promise((done) => setTimeout(done, quietMilliseconds))
  while (performance.now() - last < quietMilliseconds)
  observer.disconnect()
  return last - start
}

/** What is drawn and where, so that a move that changed nothing is found out. */
function digest(host) {
  const texts = [...host.querySelectorAll('*')].filter((element) => element.childElementCount === 0 && element.textContent !== '')
  return texts.map((element) => `${element.textContent}${Math.round(element.getBoundingClientRect().left)},${Math.round(element.getBoundingClientRect().top)}`).join(' ')
}

function median(figures) {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)]
}

function sum(figures) {
  return figures.reduce((all, one) => all + one, 0)
}
