import { createRequire } from 'node:module'
import type * as Onnxruntime from 'onnxruntime-common'

const require = createRequire(import.meta.url)

/**
 * Required by name, with the types of its other half: it is an optional dependency, and without it this package still
 * builds and the other engine runs.
 */
export const onnxruntime = require('onnxruntime-node') as typeof Onnxruntime

export const { version } = require('onnxruntime-node/package.json') as { readonly version: string }
