import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { percent, remaining } from '../format.ts'

export const DepthSentenceFragment = graphql(`
  fragment DepthSentence on DepthProfile {
    round
    meaning
    sentence
    remaining {
      mean
    }
    layers {
      name
      exempt
      remaining {
        mean
      }
    }
    deeperHalfShare {
      mean
    }
    deeperHalfOfAll
  }
`)

/** Where pruning fell at the selected round, and whether that is a finding: the measure's own sentence. */
export function DepthSentence({
  profile,
}: {
  readonly profile: FragmentType<typeof DepthSentenceFragment>
}) {
  const found = readFragment(DepthSentenceFragment, profile)
  const finding = found.meaning === 'FINDING'
  return (
    <>
      <b>
        {finding
          ? 'Global scope: one threshold for all layers.'
          : 'Layer-wise scope: set by the rates, so where pruning fell is no finding.'}
      </b>{' '}
      {found.round > 0 && finding && whereItFell(found)}{' '}
      {(finding || found.round === 0) && found.sentence}
    </>
  )
}

interface Found {
  readonly remaining: { readonly mean: number }
  readonly layers: readonly {
    readonly name: string
    readonly exempt: boolean
    readonly remaining: { readonly mean: number }
  }[]
  readonly deeperHalfShare?: { readonly mean: number } | null
  readonly deeperHalfOfAll: number
}

function whereItFell({ remaining: overall, layers, deeperHalfShare, deeperHalfOfAll }: Found) {
  const pruned = layers
    .filter(({ exempt }) => !exempt)
    .toSorted((a, b) => a.remaining.mean - b.remaining.mean)
  const [hardest, least] = [pruned[0], pruned.at(-1)]
  if (!hardest || !least || hardest === least) return ''
  const names = layers.slice(-Math.floor(layers.length / 2)).map(({ name }) => name)
  const deeper = names.length > 1 ? `${names[0]} to ${names.at(-1)}` : names[0]
  const half = deeperHalfShare
    ? ` The deeper half (${deeper}) took ${percent(deeperHalfShare.mean, 1)} of all pruned weights and holds ${percent(deeperHalfOfAll, 1)} of all weights.`
    : ''
  return `At ${remaining(overall.mean)} it fell hardest on ${hardest.name}, which keeps ${remaining(hardest.remaining.mean)}; ${least.name} keeps ${remaining(least.remaining.mean)}.${half}`
}
