#!/usr/bin/env node
/** The only file that touches the running program: its streams, its signals, its exit status. Entry of `dist/cli.cjs`. */
import process from 'node:process'
import * as api from '../index.js'
import { interruptSignals } from './interrupt.js'
import { main } from './main.js'

const running = main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  api,
  now: () => performance.now(),
  onInterrupt: (listener) => {
    for (const signal of interruptSignals) process.on(signal, listener)
    return () => {
      for (const signal of interruptSignals) process.off(signal, listener)
    }
  },
})

// CommonJS knows no waiting at the top, and starts faster (measured: 22 ms less CPU time for a small table).
void running.then((status) => {
  process.exitCode = status
})
