import type { Recipe } from '@lottery/science'
import type { Claim } from '@lottery/store'
import type { Hands, Settled, WorkKind } from './hands.ts'
import { measure } from './measure.ts'
import { probe } from './probe.ts'
import { replay } from './replay.ts'
import { train } from './train.ts'

type WorkKinds = {
  readonly [Kind in Recipe['kind']]: WorkKind<Extract<Recipe, { kind: Kind }>>
}

/** A kind of work is one file and one line here. */
const workKinds: WorkKinds = { train, measure, probe, replay }

export const doWork = (claim: Claim, hands: Hands): Promise<Settled> =>
  (workKinds[claim.recipe.kind] as WorkKind<Recipe>)(claim, claim.recipe, hands)
