/** Knows how a question is put to a process and how long an answer is waited for; refuses to know what is asked. */
import { fork } from 'node:child_process'
import { join } from 'node:path'

const secondsToLoad = 60

/** A process that loads something once and then answers one question after the other; one that overstays is ended and started anew. */
export class Asked {
  #script
  #args
  #child = null

  constructor(script, ...args) {
    this.#script = join(import.meta.dirname, script)
    this.#args = args
  }

  /** The answer, or null where none came within `seconds`. */
  async ask(question, seconds) {
    this.#child ??= await this.#started()
    if (this.#child === null) return null
    this.#child.send(question)
    const answer = await heard(this.#child, seconds)
    if (answer === null) this.end()
    return answer
  }

  end() {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #started() {
    const child = fork(this.#script, this.#args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: ['--max-old-space-size=6000'] })
    child.stderr.resume()
    const ready = await heard(child, secondsToLoad)
    if (ready === null) child.kill('SIGKILL')
    return ready === null ? null : child
  }
}

function heard(child, seconds) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer)
      child.removeListener('message', settle)
      child.removeListener('exit', end)
      resolve(answer)
    }
    const end = () => settle(null)
    const timer = setTimeout(end, seconds * 1000)
    child.once('message', settle)
    child.once('exit', end)
  })
}
