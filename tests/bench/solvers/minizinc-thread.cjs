/** Knows how MiniZinc's browser worker is run in a thread of Node; refuses to know any model. */
const { readFileSync } = require('node:fs')
const { dirname } = require('node:path')
const { parentPort, workerData } = require('node:worker_threads')
const { runInThisContext } = require('node:vm')

// The script was made for a browser's worker and looks for these names; in Node it reads its files with `require`.
let hear = () => undefined
Object.assign(globalThis, {
  self: globalThis,
  require,
  __filename: workerData.script,
  __dirname: dirname(workerData.script),
  WorkerGlobalScope: class {},
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (kind, listener) => {
    if (kind === 'message') hear = listener
  },
})
parentPort.on('message', (data) => hear({ data }))
runInThisContext(readFileSync(workerData.script, 'utf8'), { filename: workerData.script })
