/**
 * Entry of the hasher: a thread that gets its work when it starts, so that it never waits for the event loop of the thread that
 * makes the plan. Loaded by URL beside the package's index.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { hashInput } from './hash.js'
import type { HasherResult, HasherWork } from './task.js'

const { inputs, shared } = workerData as HasherWork
for (const [index, input] of inputs) {
  const result: HasherResult = [index, hashInput({ kind: 'hash', input, paced: true, shared })]
  parentPort?.postMessage(result)
}
