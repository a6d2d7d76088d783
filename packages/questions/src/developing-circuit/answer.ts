import { contrastOf, type Contrast, type Outcomes, type PairedValues } from '@lottery/science'
import type { Measures } from '../measures.ts'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { neverGotThere } from '../answers/trained-outcomes.ts'
import { circuitResults, type CircuitResults, type Result } from './circuit-results.ts'
import { dropsOf } from './drops.ts'
import { headlineOf } from './headline.ts'
import { plan } from './plan.ts'
import { developmentOf, gapsOf } from './responses.ts'
import { leastReplicates, type DevelopingCircuitSpecification } from './specification.ts'
import { baseOf, variedOf, wayArm, wayLabel } from './ways.ts'

const placementsOf = rememberedPlan(plan)

/** Every way of pruning against no pruning, and against the first way; what is drawn anew, against random wiring. */
export function answer(
  specification: DevelopingCircuitSpecification,
  outcomes: Outcomes,
): Measures {
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const results = circuitResults(specification, placed)
  const recovers = recoversContrast(specification, results)
  const drops = dropsOf(specification, results)
  const varied = variedOf(specification).length > 0
  return {
    headline: headlineOf(specification, recovers, drops.sign, results.lost),
    contrasts: [
      recovers,
      timeContrast(specification, results),
      ...(varied ? waysContrasts(specification, results) : []),
      ...(drops.sign ? [drops.sign, drops.each] : []),
      unbrokenContrast(specification, results),
    ],
    responses: [developmentOf(specification, results), gapsOf(specification, results)],
  }
}

const accuracy = { name: 'Test accuracy at the end of the training', unit: 'points' } as const
const recoverySteps = {
  name: 'Steps from the last pruning until validation accuracy is within the margin of the circuit never pruned',
  unit: 'steps',
} as const

const allWays = (specification: DevelopingCircuitSpecification) => [
  baseOf(specification),
  ...variedOf(specification).map(({ way }) => way),
]

/** One pair a replicate in which both are in. */
const pairsOf = (
  { seeds }: DevelopingCircuitSpecification,
  treated: (replicate: number) => number | null,
  control: (replicate: number) => number | null,
): PairedValues['pairs'] =>
  seeds.flatMap((replicate) => {
    const [one, other] = [treated(replicate), control(replicate)]
    return one === null || other === null ? [] : [[one, other] as const]
  })

const recoversContrast = (
  specification: DevelopingCircuitSpecification,
  { accuracyOf }: CircuitResults,
): Contrast =>
  contrastOf({
    key: 'recovers',
    title: 'Does a circuit that is pruned while it trains end as well as one never pruned?',
    quantity: accuracy,
    replicates: specification.seeds.length,
    margin: specification.margin,
    sought: 'within',
    noWorse: true,
    words: { below: 'ends worse', within: 'recovers', above: 'ends better' },
    least: leastReplicates,
    rows: allWays(specification).map((way) => ({
      key: wayArm(way),
      label: wayLabel(way),
      arm: wayArm(way),
      against: 'the circuit never pruned',
      pairs: pairsOf(
        specification,
        (replicate) => accuracyOf(wayArm(way), replicate),
        (replicate) => accuracyOf('never-pruned', replicate),
      ),
    })),
    says: 'What is left of the harm of pruning after as much training in all.',
    mayNotSay:
      'Anything about how soon: the later the window, the less training is left to recover in.',
  })

/** The control has nothing to recover from: its own time is 0. */
const timeContrast = (
  specification: DevelopingCircuitSpecification,
  { recovery }: CircuitResults,
): Contrast =>
  contrastOf({
    key: 'recovery-time',
    title: 'How long does recovery take?',
    quantity: recoverySteps,
    replicates: specification.seeds.length,
    margin: specification.evaluate.every,
    words: { within: 'at once', above: 'takes time' },
    least: leastReplicates,
    rows: allWays(specification).map((way) => ({
      key: wayArm(way),
      label: wayLabel(way),
      arm: wayArm(way),
      ...timed(specification, (replicate) => recovery(wayArm(way), replicate), {
        against: 'the circuit never pruned, which has nothing to recover from',
      }),
    })),
    says: 'The first evaluation after the last pruning at which the circuit is within the margin of the one never pruned, at the same step.',
    mayNotSay:
      'That it stays there. A circuit that never gets there counts with the training that was left, a lower bound; the margin here is the time between two evaluations.',
  })

/** A time is a lower bound in a row as soon as one of its replicates never got there. */
function timed(
  specification: DevelopingCircuitSpecification,
  treated: (replicate: number) => Result | null,
  {
    against,
    control = () => ({ value: 0, censored: false }),
  }: { readonly against: string; readonly control?: (replicate: number) => Result | null },
): Pick<PairedValues, 'pairs' | 'censored' | 'against'> {
  const isCensored = (of: typeof treated): boolean =>
    specification.seeds.some((replicate) => of(replicate)?.censored)
  const censored = { treated: isCensored(treated), control: isCensored(control) }
  return {
    against: censored.treated || censored.control ? `${against}; ${neverGotThere}` : against,
    censored,
    pairs: pairsOf(
      specification,
      (replicate) => treated(replicate)?.value ?? null,
      (replicate) => control(replicate)?.value ?? null,
    ),
  }
}

const aspectWords = { pace: 'Pace', order: 'Order', window: 'Window' } as const

/** One aspect changed at a time, against the first way. */
function waysContrasts(
  specification: DevelopingCircuitSpecification,
  { accuracyOf, recovery }: CircuitResults,
): Contrast[] {
  const base = baseOf(specification)
  const against = `${wayLabel(base).toLowerCase()}: the first way`
  const rows = variedOf(specification).map(({ aspect, way }) => ({
    key: wayArm(way),
    label: `${aspectWords[aspect]}: ${wayLabel(way)}`,
    arm: wayArm(way),
    against,
  }))
  const common = {
    replicates: specification.seeds.length,
    least: leastReplicates,
    mayNotSay:
      'Anything about two changes at once. Windows differ in the training that is left after them too.',
  }
  return [
    contrastOf({
      ...common,
      key: 'ways',
      title: 'Does it matter how fast, which first, and when?',
      quantity: accuracy,
      margin: specification.margin,
      words: { below: 'worse', within: 'no matter', above: 'better' },
      rows: rows.map((row) => ({
        ...row,
        pairs: pairsOf(
          specification,
          (replicate) => accuracyOf(row.arm, replicate),
          (replicate) => accuracyOf(wayArm(base), replicate),
        ),
      })),
      says: 'One aspect of pruning changed at a time, all else as in the first way.',
    }),
    contrastOf({
      ...common,
      key: 'ways-recovery-time',
      title: 'Does it recover sooner?',
      quantity: recoverySteps,
      margin: specification.evaluate.every,
      words: { below: 'sooner', within: 'as soon', above: 'later' },
      rows: rows.map((row) => ({
        ...row,
        ...timed(specification, (replicate) => recovery(row.arm, replicate), {
          against,
          control: (replicate) => recovery(wayArm(base), replicate),
        }),
      })),
      says: 'The time to recover, one aspect of pruning changed at a time.',
    }),
  ]
}

/** A check: optimizer and order of examples start anew in every part. */
const unbrokenContrast = (
  specification: DevelopingCircuitSpecification,
  { accuracyOf }: CircuitResults,
): Contrast =>
  contrastOf({
    key: 'unbroken',
    title: 'Does it harm a training to be interrupted?',
    quantity: accuracy,
    replicates: specification.seeds.length,
    margin: specification.margin,
    noWorse: true,
    words: { below: 'harmed', within: 'no harm', above: 'better' },
    least: leastReplicates,
    rows: [
      {
        key: 'never-pruned',
        label: 'Never pruned, interrupted as often as the others',
        arm: 'never-pruned',
        against: 'as long a training in one piece',
        pairs: pairsOf(
          specification,
          (replicate) => accuracyOf('never-pruned', replicate),
          (replicate) => accuracyOf('unbroken', replicate),
        ),
      },
    ],
    says: 'Moments of the optimizer and order of examples start anew in every part, in the control as in the pruned circuits.',
    mayNotSay: 'Anything about pruning.',
  })
