import { questionOf } from '../registry.ts'
import type { Specification } from './specification.ts'

/** Data sets that an experiment trains on, each once, its own first. */
export function datasetsOf(specification: Specification): string[] {
  const { plan } = questionOf(specification.question)
  const trained = plan(specification, new Map()).flatMap(({ recipe }) =>
    recipe.kind === 'train' ? [recipe.data.dataset] : [],
  )
  return [...new Set([specification.data.dataset, ...trained])]
}
