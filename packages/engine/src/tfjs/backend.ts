import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as util from 'node:util'
import * as tf from '@tensorflow/tfjs'
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm'

/**
 * The quickest backend here: libtensorflow where someone has installed @tensorflow/tfjs-node, else WebAssembly (LeNet
 * step 24 ms on one thread), else plain JavaScript (164 ms).
 * @returns its name in tfjs
 */
export async function chooseBackend(): Promise<string> {
  // tfjs else greets on standard error and looks for NaN in every kernel
  tf.enableProdMode()
  if (await loadLibtensorflow()) return ready('tensorflow')
  const require = createRequire(import.meta.url)
  setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'))
  setThreadsCount(1)
  return (await ready('wasm').catch(() => undefined)) ?? ready('cpu')
}

async function ready(name: string): Promise<string> {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs cannot start its backend ${name}`)
  await tf.ready()
  return name
}

/** Never a dependency: it downloads libtensorflow when installed. Loaded when it is there. */
async function loadLibtensorflow(): Promise<boolean> {
  const optional: string = '@tensorflow/tfjs-node'
  try {
    createRequire(import.meta.url).resolve(optional)
  } catch {
    return false
  }
  restoreTypeChecks()
  await import(optional)
  return true
}

/** tfjs-node 4.22 calls two functions that Node 23 has removed from `util`. */
function restoreTypeChecks(): void {
  const restored: Record<string, unknown> = {
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
    isArray: Array.isArray,
  }
  const target = createRequire(import.meta.url)('node:util') as Record<string, unknown>
  for (const [name, check] of Object.entries(restored)) if (!(name in util)) target[name] = check
}
