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

/** Whether where pruning fell is a finding, and what was found at the selected round. */
export function DepthSentence({
  profile,
}: {
  readonly profile: FragmentType<typeof DepthSentenceFragment>
}) {
  const found = readFragment(DepthSentenceFragment, profile)
  const lead =
    found.meaning === 'FINDING'
      ? 'Global scope: one threshold for all layers, so where pruning fell is a finding.'
      : 'Layer-wise scope: set by the rates, so where pruning fell is no finding.'
  return (
    <>
      <b>{lead}</b> {found.round > 0 && found.meaning === 'FINDING' ? whereItFell(found) : ''}{' '}
      {found.meaning === 'FINDING' || found.round === 0 ? withoutLead(found.sentence) : ''}
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

/** The measure's own sentence, without the opening that the bold words have said. */
const withoutLead = (sentence: string): string => {
  const rest = sentence.replace(/^A finding: one threshold decides over all layers; /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
