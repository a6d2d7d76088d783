import type { InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning, type ChainRound } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { onSource } from './data.ts'
import type { TransferSpecification } from './specification.ts'

/**
 * Two lines of pruned rounds from one draw of initial weights, one on each data set; then what the source's line found
 * is trained on the target, in the order of examples that its own ticket sees. All of it is known from the start.
 */
export const plan = (specification: TransferSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

function replicate(specification: TransferSpecification, seed: number): Placement[] {
  const own = iterativePruning(specification, seed)
  const source = iterativePruning(onSource(specification), seed)
  const line = (arm: string, rounds: readonly ChainRound[]): Placement[] =>
    rounds.map(({ round, recipe }) => place({ arm, replicate: seed, round, draw: 0 }, recipe))
  const [dense, ...pruned] = line('own-ticket', own.rounds)
  return [
    dense!,
    { ...dense!, arm: 'dense' },
    ...pruned,
    ...line('source', source.rounds),
    ...specification.at.flatMap((round) =>
      tried(specification, seed, source.start, source.rounds[round]!),
    ),
  ]
}

/** What is trained on the target with the ticket of one round of the source. */
function tried(
  specification: TransferSpecification,
  seed: number,
  start: InitialWeights,
  { round, mask, identity }: ChainRound,
): Placement[] {
  const placed = (
    arm: string,
    draw: number,
    initial: InitialWeights,
    under: MaskRecipe = mask,
  ): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      trainRecipe(specification, { seed, round, initial, mask: under }),
    )
  const draws = Array.from({ length: specification.draws }, (_, draw) => draw)
  const redrawn = (draw: number) => drawn(specification, seed, ['reinit', round, draw])
  const signs =
    specification.magnitudes === 'constant'
      ? [placed('signs', 0, { kind: 'constant', signs: start })]
      : draws.map((draw) =>
          placed('signs', draw, { kind: 'sign', of: redrawn(draw), signs: start }),
        )
  return [
    placed('transferred', 0, start),
    ...draws.map((draw) => placed('random-reinit', draw, redrawn(draw))),
    ...draws.map((draw) =>
      placed('random-mask', draw, start, {
        kind: 'random',
        like: mask,
        within: { kind: 'all' },
        seed,
        stream: ['random-mask', round, draw],
      }),
    ),
    ...(specification.beside.includes('signs') ? signs : []),
    ...(specification.beside.includes('fine-tune')
      ? [placed('fine-tune', 0, { kind: 'end', round: identity })]
      : []),
  ]
}
