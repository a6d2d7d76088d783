import type { ShownSpecification } from './specification.ts'

interface Part {
  readonly of: string
  readonly half: string
  readonly title: string
}

export interface NamedDataset {
  readonly key: string
  readonly title: string
  readonly parts: readonly Part[]
}
type UsedData = Pick<ShownSpecification['data'], 'dataset' | 'part'>

/** The half of a data set that was used; undefined where it was all of it. */
export const usedPart = <Used extends Part>(
  dataset: { readonly parts: readonly Used[] } | undefined,
  { part }: UsedData,
): Used | undefined => dataset?.parts.find(({ of, half }) => of === part?.of && half === part.half)

/** `MNIST`, or `MNIST, classes 0–4`. */
export function dataTitle(datasets: readonly NamedDataset[], data: UsedData): string {
  const dataset = datasets.find(({ key }) => key === data.dataset)
  const part = usedPart(dataset, data)
  return [dataset?.title ?? data.dataset, part?.title].filter(Boolean).join(', ')
}
