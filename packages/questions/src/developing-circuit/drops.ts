import { contrastOf, type Contrast } from '@lottery/science'
import { redrawnArm, redrawnWords, rewiredArm } from './arms.ts'
import type { CircuitResults } from './circuit-results.ts'
import {
  leastReplicates,
  type DevelopingCircuitSpecification,
  type RedrawnKind,
} from './specification.ts'
import { baseOf, randomArm, wayArm } from './ways.ts'

/** A circuit, and the same with new weights from some time on. */
interface Redrawing {
  readonly circuit: string
  readonly redrawn: string
}

const developed = (
  specification: DevelopingCircuitSpecification,
  kind: RedrawnKind,
): Redrawing => ({
  circuit: wayArm(baseOf(specification)),
  redrawn: redrawnArm(kind),
})
const random = (specification: DevelopingCircuitSpecification, kind: RedrawnKind): Redrawing => ({
  circuit: randomArm(specification),
  redrawn: rewiredArm(kind),
})

/**
 * What a circuit loses when weights are drawn anew while it develops, and whether that is more than a circuit of random
 * wiring loses: the difference of two drops, each at equal total and equal remaining training. Sign null when nothing
 * is drawn anew.
 */
export function dropsOf(
  specification: DevelopingCircuitSpecification,
  { accuracyOf }: CircuitResults,
): { readonly sign: Contrast | null; readonly each: Contrast } {
  const { seeds, margin, redrawn } = specification
  const sides = ({ circuit, redrawn: anew }: Redrawing, replicate: number) => {
    const [left, drawn] = [accuracyOf(circuit, replicate), accuracyOf(anew, replicate)]
    return left === null || drawn === null ? null : { left, drawn }
  }
  const common = { replicates: seeds.length, margin, least: leastReplicates }
  const sign = contrastOf({
    ...common,
    key: 'sign',
    title: 'Does a developing circuit lose more by new weights than one wired at random?',
    quantity: { name: 'Test accuracy lost by new weights, at the end', unit: 'points' },
    sought: 'above',
    words: { below: 'loses less', within: 'as much', above: 'loses more' },
    rows: redrawn.map((kind) => ({
      key: kind,
      label: `Drawn anew: ${redrawnWords[kind]}`,
      arm: redrawnArm(kind),
      against: 'the same in a circuit wired at random',
      pairs: seeds.flatMap((replicate) => {
        const one = sides(developed(specification, kind), replicate)
        const other = sides(random(specification, kind), replicate)
        return one && other ? [[one.left - one.drawn, other.left - other.drawn] as const] : []
      }),
    })),
    says: 'The difference of two drops: each circuit against itself with new weights, after as much training in all and as much since.',
    mayNotSay:
      'Which of the two ends better. Wiring is the first way’s throughout: new weights do not choose their own.',
  })
  const each = contrastOf({
    ...common,
    key: 'drops',
    title: 'What does each circuit lose by new weights?',
    quantity: { name: 'Test accuracy at the end of the training', unit: 'points' },
    words: { below: 'loses', within: 'no loss', above: 'gains' },
    rows: redrawn.flatMap((kind) =>
      (
        [
          ['Developed', developed(specification, kind)],
          ['Wired at random', random(specification, kind)],
        ] as const
      ).map(([name, redrawing]) => ({
        key: redrawing.redrawn,
        label: `${name}, drawn anew: ${redrawnWords[kind]}`,
        arm: redrawing.redrawn,
        against: 'the same circuit with its own weights',
        pairs: seeds.flatMap((replicate) => {
          const found = sides(redrawing, replicate)
          return found ? [[found.drawn, found.left] as const] : []
        }),
      })),
    ),
    says: 'The two drops of which the sign is the difference.',
    mayNotSay: 'That wiring matters: what is drawn anew has had less training too.',
  })
  return { sign: redrawn.length > 0 ? sign : null, each }
}
