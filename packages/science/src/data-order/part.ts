import { sum } from '../statistics/sum.ts'
import type { DatasetDescription } from '../datasets/dataset.ts'
import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import type { DataPart, DataRecipe } from '../recipes/recipe.ts'

/** Examples by their classes: all that splitting them needs to see. */
export interface LabelledExamples {
  /** One class an example, 0 … classes − 1. */
  readonly labels: Uint8Array
  readonly classes: number
}

/** Every part that there is, the whole left out. */
export const dataParts: readonly DataPart[] = (['examples', 'classes'] as const).flatMap((of) =>
  (['first', 'second'] as const).map((half) => ({ of, half })),
)

/** Indices of the training examples of a recipe's part, ascending; all of them where it has none. */
export function trainingPart(
  { dataset, part, seed }: Pick<DataRecipe, 'dataset' | 'part' | 'seed'>,
  examples: LabelledExamples,
): Int32Array {
  if (part?.of !== 'examples') return ofClasses(part, examples)
  const order = permutation(streamOf(seed, ['halves', dataset]), examples.labels.length)
  return half(order, part).toSorted()
}

/** Indices of the test examples that a recipe is judged on, ascending: a half of the classes on its own, else all. */
export const testPart = ({ part }: Pick<DataRecipe, 'part'>, test: LabelledExamples): Int32Array =>
  ofClasses(part, test)

/** Examples in a part, before any are set aside for validation. */
export function partCounts(
  { counts }: DatasetDescription,
  part: DataPart | undefined,
): { readonly train: number; readonly test: number } {
  const [train, test] = [counts.train, counts.test].map((byClass) =>
    sum(part?.of === 'classes' ? half(byClass, part) : byClass),
  ) as [number, number]
  if (part?.of !== 'examples') return { train, test }
  const first = middleOf(train)
  return { train: part.half === 'first' ? first : train - first, test }
}

/** What a part is called, such as `classes 0–4`. */
export function partTitle(
  { classes }: Pick<DatasetDescription, 'classes'>,
  part: DataPart,
): string {
  if (part.of === 'examples') return `${part.half} half of the examples`
  const numbers = half([...classes.keys()], part)
  return `classes ${numbers[0]}–${numbers.at(-1)}`
}

function ofClasses(part: DataPart | undefined, { labels, classes }: LabelledExamples): Int32Array {
  const all = Int32Array.from(labels.keys())
  if (part?.of !== 'classes') return all
  const chosen = new Set(half([...Array(classes).keys()], part))
  return all.filter((index) => chosen.has(labels[index]!))
}

/** Of an odd number, the second half has one more. */
const middleOf = (length: number): number => Math.floor(length / 2)

function half<List extends { readonly length: number; slice(from: number, to?: number): List }>(
  list: List,
  { half: which }: DataPart,
): List {
  const middle = middleOf(list.length)
  return which === 'first' ? list.slice(0, middle) : list.slice(middle)
}
