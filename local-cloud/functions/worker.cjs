'use strict'

// Plain JavaScript: it runs in a worker thread, where no TypeScript loader is.
const { Module } = require('node:module')
const { pathToFileURL } = require('node:url')
const { format } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { shiftDate } = require('./shifted-date.cjs')

let offset = 0
shiftDate(() => offset)
offerSdk(workerData.sdk)
sendConsole()

/** The environment variables that the present call brought. */
let brought = []
let main

parentPort.on('message', async (job) => {
  offset = job.clockOffset
  for (const name of brought) delete process.env[name]
  brought = Object.keys(job.variables)
  Object.assign(process.env, job.variables)
  try {
    if (main === undefined) {
      main = await load(workerData.entry)
      parentPort.postMessage({ kind: 'loaded' })
    }
    if (job.event === undefined) return parentPort.postMessage({ kind: 'done', ok: true })
    const result = await main(JSON.parse(job.event), job.context)
    parentPort.postMessage({ kind: 'done', ok: true, result: JSON.stringify(result) })
  } catch (error) {
    parentPort.postMessage({
      kind: 'done',
      ok: false,
      isLoaded: main !== undefined,
      error: textOf(error),
    })
  }
})

async function load(entry) {
  let loaded
  try {
    loaded = require(entry)
  } catch (error) {
    if (error?.code !== 'ERR_REQUIRE_ESM') throw error
    loaded = await import(pathToFileURL(entry).href)
  }
  const found = loaded.main ?? loaded.default?.main
  if (typeof found !== 'function') throw new Error(`${entry} exports no function called main`)
  return found
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
