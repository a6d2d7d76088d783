import { sameShape } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** Identities, casts to the same type, reshapes to the same shape: the copies that tfjs's tape keeps. */
export const removeAliases: Pass = (recording) =>
  rewriteKernels(recording, ({ name, inputs: { x }, output }) => {
    if (!x) return undefined
    const alias =
      name === 'Identity' ||
      (name === 'Cast' && x.type === output.type) ||
      (name === 'Reshape' && sameShape(x.shape, output.shape))
    return alias ? { use: x } : undefined
  })
