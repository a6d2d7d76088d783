import { add } from './add.ts'
import { argMax } from './arg-max.ts'
import { batchMatMul } from './batch-mat-mul.ts'
import { cast } from './cast.ts'
import { equal } from './equal.ts'
import { exp } from './exp.ts'
import { fill } from './fill.ts'
import { gatherV2 } from './gather-v2.ts'
import { identity } from './identity.ts'
import type { Kernel } from './kernel.ts'
import { log } from './log.ts'
import { max } from './max.ts'
import { mean } from './mean.ts'
import { min } from './min.ts'
import { multiply } from './multiply.ts'
import { neg } from './neg.ts'
import { oneHot } from './one-hot.ts'
import { productWithBias } from './product-with-bias.ts'
import { realDiv } from './real-div.ts'
import { relu } from './relu.ts'
import { reshape } from './reshape.ts'
import { scaledSum } from './scaled-sum.ts'
import { sqrt } from './sqrt.ts'
import { square } from './square.ts'
import { step } from './step.ts'
import { sub } from './sub.ts'
import { sum } from './sum.ts'
import { topK } from './top-k.ts'
import { zerosLike } from './zeros-like.ts'

/** A kernel is one file and one line here. */
const all: readonly Kernel[] = [
  add,
  argMax,
  batchMatMul,
  cast,
  equal,
  exp,
  fill,
  gatherV2,
  identity,
  log,
  max,
  mean,
  min,
  multiply,
  neg,
  oneHot,
  productWithBias,
  realDiv,
  relu,
  reshape,
  scaledSum,
  sqrt,
  square,
  step,
  sub,
  sum,
  topK,
  zerosLike,
]

export const kernels: Readonly<Record<string, Kernel>> = Object.fromEntries(
  all.map((kernel) => [kernel.name, kernel]),
)
