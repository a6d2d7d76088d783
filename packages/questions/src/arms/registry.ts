import type { ChainArm } from './arm.ts'
import { fineTune } from './fine-tune.ts'
import { oneShot } from './one-shot.ts'
import { randomMask } from './random-mask.ts'
import { randomReinit } from './random-reinit.ts'
import { smallDense } from './small-dense.ts'
import { trainOn } from './train-on.ts'

/** An arm beside a ticket's chain is one file and one line here, in the order of figures. */
export const chainArms = {
  'random-reinit': randomReinit,
  'random-mask': randomMask,
  'small-dense': smallDense,
  'one-shot': oneShot,
  'train-on': trainOn,
  'fine-tune': fineTune,
} as const satisfies Record<string, ChainArm>

export type ChainArmKey = keyof typeof chainArms
export const chainArmKeys = Object.keys(chainArms) as ChainArmKey[]
