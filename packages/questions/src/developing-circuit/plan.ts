import type { Placement } from '../question.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { redrawnArm, rewiredArm } from './arms.ts'
import { neverPruned, prunedBySize, redrawn, wiredAtRandom, type Part } from './circuit.ts'
import type { DevelopingCircuitSpecification } from './specification.ts'
import { baseOf, needsRandom, randomArm, variedOf, wayArm } from './ways.ts'

/**
 * Every circuit is a whole chain of rounds; parts that two have in common are one training. All of it is known from the
 * start: masks and starts are named by the rounds that they come from.
 */
export const plan = (specification: DevelopingCircuitSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: DevelopingCircuitSpecification, seed: number): Placement[] {
  const { rounds, training } = specification
  const placed = (arm: string, parts: readonly Part[], draw = 0): Placement[] =>
    parts.map(({ round, identity, recipe }) => ({
      arm,
      replicate: seed,
      round,
      draw,
      identity,
      recipe,
    }))
  const whole = neverPruned(specification, seed)
  const control = placed('never-pruned', whole)
  const unbroken = trainRecipe(
    { ...specification, training: { ...training, steps: training.steps * (rounds + 1) } },
    { seed, round: 0, initial: drawn(specification, seed, ['init']), mask: { kind: 'all' } },
  )
  return [
    { ...control[0]!, arm: 'dense' },
    ...control,
    place({ arm: 'unbroken', replicate: seed, round: rounds, draw: 0 }, unbroken),
    ...pruned(specification, seed, whole).flatMap(({ arm, parts, draw }) =>
      placed(arm, parts, draw),
    ),
  ]
}

interface Circuit {
  readonly arm: string
  readonly draw: number
  readonly parts: readonly Part[]
}

function pruned(
  specification: DevelopingCircuitSpecification,
  seed: number,
  whole: readonly Part[],
): Circuit[] {
  const base = baseOf(specification)
  const developed = prunedBySize(specification, seed, whole, base)
  const draws = Array.from({ length: specification.draws }, (_, draw) => draw)
  const random = draws.map((draw) => wiredAtRandom(specification, seed, developed, draw))
  const others = variedOf(specification).flatMap(({ way }): Circuit[] =>
    way.order === 'random'
      ? []
      : [{ arm: wayArm(way), draw: 0, parts: prunedBySize(specification, seed, whole, way) }],
  )
  return [
    { arm: wayArm(base), draw: 0, parts: developed },
    ...others,
    ...(needsRandom(specification)
      ? random.map((parts, draw) => ({ arm: randomArm(specification), draw, parts }))
      : []),
    ...specification.redrawn.flatMap((kind) =>
      draws.flatMap((draw): Circuit[] => {
        const anew = (of: readonly Part[]) => redrawn(specification, seed, of, kind, draw)
        return [
          { arm: redrawnArm(kind), draw, parts: anew(developed) },
          { arm: rewiredArm(kind), draw, parts: anew(random[draw]!) },
        ]
      }),
    ),
  ]
}
