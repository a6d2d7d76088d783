import type { ReactNode } from 'react'
import { ContrastTable } from '../../figures/contrast/contrast-table.tsx'
import type { ExperimentPageQuery } from '../../gql/graphql.ts'
import { Figure } from './figure.tsx'

type Shown = NonNullable<ExperimentPageQuery['experiment']>['contrasts'][number]

/** Every contrast of an answer, each a figure; how they leave is under the last of them. */
export function Contrasts({
  contrasts,
  links,
}: {
  readonly contrasts: readonly Shown[]
  readonly links: ReactNode
}) {
  return contrasts.map((contrast, at) => (
    <Figure key={contrast.key} said={contrast} links={at === contrasts.length - 1 ? links : null}>
      <ContrastTable contrast={contrast} />
    </Figure>
  ))
}
