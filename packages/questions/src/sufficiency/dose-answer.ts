import {
  contrastOf,
  responseLineOf,
  slopeOver,
  type Contrast,
  type Decided,
  type Outcomes,
  type Quantity,
  type Response,
} from '@lottery/science'
import type { Measures } from '../measures.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import {
  accuracyOutcome,
  areaOutcome,
  laterOutcome,
  neverGotThere,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import { contestedResponse } from './contested.ts'
import { designOf, type Design } from './design.ts'
import { foundContrast } from './found-contrast.ts'
import { headlineOf } from './headline.ts'
import { matchContrast } from './match-contrast.ts'
import { dosePlan } from './plan.ts'
import { leastReplicates, type DosedSpecification } from './specification.ts'

/** How the outcome changes with the dose of tickets, against the control's change, in three outcomes. */
export function doseAnswer(specification: DosedSpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(dosePlan(specification), outcomes)
  const design = designOf(specification)
  const { seeds, margin } = specification
  const untouched = seeds.flatMap((replicate) => placed.done({ arm: 'untouched', replicate }) ?? [])
  const area = areaOutcome(untouched, margin)
  const later = laterOutcome(untouched, margin)
  const told = [area, later, accuracyOutcome(margin), stepsOutcome()].map((outcome) => ({
    outcome,
    lines: seeds.flatMap((replicate) => linesOf(specification, design, placed, outcome, replicate)),
  }))
  const slopes = told.map(({ outcome, lines }) =>
    slopeContrast(specification, design, outcome, lines),
  )
  const doseToDose = doseToDoseContrast(specification, design, area, told[0]!.lines)
  const found = foundContrast(specification, design.line, placed)
  const lost = seeds.filter((replicate) => isLost(design, placed, replicate)).length
  return {
    headline: headlineOf(specification, design, { slopes, doseToDose, found }, lost),
    contrasts: [
      ...slopes,
      doseToDose,
      found,
      ...(specification.mode === 'overlay' && specification.align
        ? [matchContrast(specification, placed)]
        : []),
    ],
    responses: [
      ...told.map(({ outcome, lines }) => byDose(specification, design, outcome, lines)),
      ...(specification.mode === 'overlay' ? [contestedResponse(specification, placed)] : []),
    ],
  }
}

/** A network that diverged can never be compared. */
const isLost = ({ line, doses }: Design, placed: PlacedOutcomes, replicate: number): boolean =>
  [line, 'untouched', ...doses.flatMap(({ treated, controls }) => [treated, ...controls])].some(
    (arm) => placed.lost({ arm, replicate }),
  )

/** One outcome of one replicate by dose, draws averaged. */
interface Lines {
  readonly treated: readonly number[]
  readonly controls: readonly (readonly number[])[]
  /** Some of it is only a lower bound: a slope through it says nothing. */
  readonly isCensored: boolean
}

/** None while one of its networks is to come. */
function linesOf(
  { rounds }: DosedSpecification,
  { doses, controls }: Design,
  placed: PlacedOutcomes,
  { of, isCensored = () => false }: TrainedOutcome,
  replicate: number,
): Lines[] {
  const [untouched] = placed.done({ arm: 'untouched', replicate }) ?? []
  if (!untouched) return []
  let censored = false
  const line = (arms: readonly string[]): number[] =>
    arms.flatMap((arm) => {
      const done = placed.done({ arm, replicate, round: rounds })
      censored ||= done?.some((one) => isCensored(one, untouched)) ?? false
      return done ? [meanOf(done.map((one) => of(one, untouched)))] : []
    })
  const lines = {
    treated: line(doses.map(({ treated }) => treated)),
    controls: controls.map((_, i) => line(doses.map((dose) => dose.controls[i]!))),
  }
  const isComplete = [lines.treated, ...lines.controls].every((one) => one.length === doses.length)
  return isComplete ? [{ ...lines, isCensored: censored }] : []
}

/** From the least dose to the most: places in `doses`, the last of them, and how far it is. */
function wayOf(doses: Design['doses']) {
  const order = [...doses.keys()].toSorted((a, b) => doses[a]!.dose - doses[b]!.dose)
  const [least, most] = [doses[order[0]!]!, doses[order.at(-1)!]!]
  return { order, most, length: most.dose - least.dose }
}

/** The margin is of the whole way from the least dose to the most, so a slope has its share of it. */
function slopeContrast(
  { seeds }: DosedSpecification,
  { doses, decided, ...design }: Design,
  { key, quantity, margin, worse }: TrainedOutcome,
  lines: readonly Lines[],
): Contrast {
  const x = doses.map(({ dose }) => dose)
  const { most, length } = wayOf(doses)
  const isCensored = lines.some((one) => one.isCensored)
  // More steps are worse, so what speaks for tickets lies on the other side.
  const speaksFor: Decided = worse === 'below' ? 'above' : 'below'
  return contrastOf({
    key,
    title: `${quantity.name}: ${design.change}`,
    quantity: { ...quantity, name: `${quantity.name}, ${design.change}` },
    replicates: seeds.length,
    margin: margin / length,
    sought: speaksFor,
    words: {
      [speaksFor]: decided.for,
      within: decided.chance,
      [worse]: decided.against,
    },
    least: leastReplicates,
    rows: design.controls.map(({ against }, i) => ({
      key: i === 0 ? 'slope' : `slope-${i}`,
      label: design.treated,
      arm: most.treated,
      against: isCensored ? `${against}; ${neverGotThere}` : against,
      censored: { treated: isCensored, control: isCensored },
      pairs: lines.map(({ treated, controls }) => [
        slopeOver(x, treated),
        slopeOver(x, controls[i]!),
      ]),
    })),
    says: design.says,
    mayNotSay: design.mayNotSay,
  })
}

/** A slope may be owed to one dose: the area of each beside the dose before, against the first control's change. */
function doseToDoseContrast(
  { seeds }: DosedSpecification,
  { doses, decided, ...design }: Design,
  { quantity, margin }: TrainedOutcome,
  lines: readonly Lines[],
): Contrast {
  const { order, length } = wayOf(doses)
  const [control] = design.controls
  return contrastOf({
    key: 'dose-to-dose',
    title: `${quantity.name}, from one dose to the next: ${design.change}`,
    quantity: { ...quantity, name: `${quantity.name}, ${design.change}` },
    replicates: seeds.length,
    margin: margin / length,
    sought: 'above',
    words: { above: decided.for, within: decided.chance, below: decided.against },
    least: leastReplicates,
    rows: order.slice(1).map((to, step) => {
      const from = order[step]!
      const change = (line: readonly number[]): number =>
        (line[to]! - line[from]!) / (doses[to]!.dose - doses[from]!.dose)
      return {
        key: `${doses[from]!.x}-${doses[to]!.x}`,
        label: `From ${doses[from]!.x} to ${doses[to]!.x}`,
        arm: doses[to]!.treated,
        against: control!.against,
        pairs: lines.map(({ treated, controls }) => [change(treated), change(controls[0]!)]),
      }
    }),
    says: 'Whether every further dose does as the whole line says, or the line is owed to one of them.',
    mayNotSay:
      'That all rows hold together: they share their doses with one another, and are not corrected for their number.',
  })
}

function byDose(
  { seeds }: DosedSpecification,
  { doses, ...design }: Design,
  { key, quantity }: TrainedOutcome,
  lines: readonly Lines[],
): Response {
  const isLog = quantity.unit === 'ratio'
  const shown: Quantity = isLog ? { ...quantity, unit: 'steps' } : quantity
  const values = (line: (one: Lines) => readonly number[]) =>
    doses.map(({ x }, i) => ({
      x,
      values: lines.map((one) => (isLog ? Math.exp(line(one)[i]!) : line(one)[i]!)),
    }))
  const last = doses.at(-1)!
  return {
    key: `${key}-by-dose`,
    title: `${quantity.name}, by dose`,
    axis: { name: design.axis, scale: 'linear', unit: 'number' },
    quantity: shown,
    replicates: seeds.length,
    lines: [
      responseLineOf(
        last.treated,
        values(({ treated }) => treated),
        design.treated,
      ),
      ...design.controls.map(({ label }, i) =>
        responseLineOf(
          last.controls[i]!,
          values(({ controls }) => controls[i]!),
          label,
        ),
      ),
    ],
    says: design.says,
    mayNotSay: design.mayNotSay,
  }
}
