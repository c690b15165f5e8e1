#!/usr/bin/env node
/** The only file that touches the running program: its streams, its signals, its exit status. Entry of `dist/cli.js`. */
import process from 'node:process'
import * as api from '../index.js'
import { main } from './main.js'

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  api,
  now: () => performance.now(),
  onInterrupt: (listener) => {
    process.on('SIGINT', listener)
    return () => {
      process.off('SIGINT', listener)
    }
  },
})
