import type { Recording } from '../recording/recording.ts'
import { dropNeutral } from './drop-neutral.ts'
import { foldConstants } from './fold-constants.ts'
import { fuseBias } from './fuse-bias.ts'
import { fuseScaledSums } from './fuse-scaled-sums.ts'
import type { Pass } from './pass.ts'
import { removeAliases } from './remove-aliases.ts'
import { shareCommon } from './share-common.ts'
import { stepFromRelu } from './step-from-relu.ts'

/** A pass is one file and one line here, in the order in which they run. */
export const passes: readonly Pass[] = [
  removeAliases,
  foldConstants,
  dropNeutral,
  removeAliases,
  stepFromRelu,
  shareCommon,
  fuseBias,
  fuseScaledSums,
]

export const simplify = (recording: Recording): Recording =>
  passes.reduce((current, pass) => pass(current), recording)
