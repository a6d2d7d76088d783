import type { EngineName } from '@lottery/science'
import { ProblemError } from '@lottery/science'
import type { Engine } from './engine.ts'

/** Engines by name, loaded when first asked for: a machine without one can still use the others. */
export const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  compiled: () =>
    load(
      'compiled',
      async () => (await import('./compiled/engine.ts')).compiledEngine,
      'use engine: tfjs, which is slower; onnxruntime-node has builds for Linux and Windows (x64, arm64) and for Macs with Apple chips, none for Intel Macs',
    ),
  tfjs: () =>
    load(
      'tfjs',
      async () => (await import('./tfjs/engine.ts')).tfjsEngine(),
      'run npm install again; the packages @tensorflow/tfjs and @tensorflow/tfjs-backend-wasm belong to lottery-lab',
    ),
}

/** Turns a failed load into a problem that says what to do, with the first line of the reason. */
export async function load(
  name: string,
  engine: () => Promise<Engine>,
  fix: string,
): Promise<Engine> {
  try {
    return await engine()
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0]
    throw new ProblemError([
      {
        code: 'engine-not-available',
        field: 'engine',
        value: name,
        fix: `the engine ${name} does not load on ${process.platform} ${process.arch} (${reason}): ${fix}`,
      },
    ])
  }
}
