'use strict'

// Plain JavaScript: it runs in a worker thread, where no TypeScript loader is.
const { createRequire, Module } = require('node:module')
const { dirname } = require('node:path')
const { pathToFileURL } = require('node:url')
const { format } = require('node:util')
const { constants, Script } = require('node:vm')
const { parentPort, workerData } = require('node:worker_threads')
const { shiftDate } = require('./shifted-date.cjs')

let offset = 0
shiftDate(() => offset)
offerSdk(workerData.sdk)
sendConsole()

/** The environment variables that the present call brought. */
let brought = []
let main
/** The function's script, until its code has been sent. */
let compiled

parentPort.on('message', async (job) => {
  offset = job.clockOffset
  for (const name of brought) delete process.env[name]
  brought = Object.keys(job.variables)
  Object.assign(process.env, job.variables)
  try {
    if (main === undefined) {
      main = await load(workerData.entry)
      sendCode()
      parentPort.postMessage({ kind: 'loaded' })
    }
    const result = job.event === undefined ? null : await main(JSON.parse(job.event), job.context)
    parentPort.postMessage({ kind: 'done', ok: true, result: JSON.stringify(result) })
  } catch (error) {
    parentPort.postMessage({
      kind: 'done',
      ok: false,
      isLoaded: main !== undefined,
      error: textOf(error),
    })
  }
  // Once more, with what a call makes V8 compile.
  sendCode()
  compiled = undefined
})

async function load(entry) {
  let loaded
  try {
    loaded = compileFrom(entry)
  } catch (error) {
    if (error?.code !== 'ERR_REQUIRE_ESM') throw error
    loaded = await import(pathToFileURL(entry).href)
  }
  const found = loaded.main ?? loaded.default?.main
  if (typeof found !== 'function') throw new Error(`${entry} exports no function called main`)
  return found
}

/** Requires a file with the compiled code of an earlier worker, which halves a cold start. */
function compileFrom(entry) {
  const compile = Module.prototype._compile
  Module.prototype._compile = function compileEntry(content, filename) {
    Module.prototype._compile = compile
    const script = new Script(Module.wrap(content), {
      filename,
      cachedData: workerData.code && Buffer.from(workerData.code),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (workerData.code === undefined || script.cachedDataRejected) compiled = script
    const main = script.runInThisContext()
    main.call(
      this.exports,
      this.exports,
      createRequire(filename),
      this,
      filename,
      dirname(filename),
    )
  }
  try {
    return require(entry)
  } finally {
    Module.prototype._compile = compile
  }
}

/** Gives the next workers of this function what V8 has compiled so far. */
function sendCode() {
  if (compiled === undefined) return
  const code = compiled.createCachedData()
  const shared = new SharedArrayBuffer(code.length)
  new Uint8Array(shared).set(code)
  parentPort.postMessage({ kind: 'code', code: shared })
}

/** A function without a wx-server-sdk of its own gets the one given. */
function offerSdk(sdk) {
  const resolve = Module._resolveFilename
  Module._resolveFilename = function resolveWithSdk(request, ...rest) {
    try {
      return resolve.call(this, request, ...rest)
    } catch (error) {
      if (request === 'wx-server-sdk' && error.code === 'MODULE_NOT_FOUND') return sdk
      throw error
    }
  }
}

function sendConsole() {
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
    console[level] = (...parts) => {
      parentPort.postMessage({ kind: 'log', line: `${level}: ${format(...parts)}` })
    }
  }
}

function textOf(error) {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return format('%s', error)
}
