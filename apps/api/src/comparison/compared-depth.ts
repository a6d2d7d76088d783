import { depthRatiosOf, layerShares, membersAt } from '@lottery/science'
import { brief, briefOrNull } from '../group/brief.ts'
import type { Chosen } from './chosen-groups.ts'
import type { GroupDepthType } from './comparison-type.ts'

/** Kept by depth: of the baseline as it is, of another group relative to it. Null before a round is in. */
export function comparedDepth(chosen: Chosen, baseline: Chosen): GroupDepthType | null {
  const { group, parts } = chosen
  const begun = group.rounds.filter((round) => membersAt(group, round).length > 0)
  const [first] = begun
  if (!first) return null
  const layers = layerShares(membersAt(group, first)).map(({ layer }) => layer)
  const isFinding = parts.every(({ results }) => results.record.specification.scope === 'global')
  if (layers.length === 0)
    return {
      ...nothing,
      layers,
      isFinding,
      impossible: 'Its runs have different networks, so their layers cannot be averaged.',
    }
  if (chosen === baseline)
    return {
      layers,
      isFinding,
      remaining: begun.map(({ remaining }) => brief(remaining)),
      values: begun.map((round) =>
        layerShares(membersAt(group, round)).map(({ share }) => brief(share)),
      ),
      interpolated: begun.map(() => false),
      impossible: null,
    }
  const impossible = whyNoDifference(chosen, baseline)
  if (impossible) return { ...nothing, layers, isFinding, impossible }
  const ratios = depthRatiosOf(group, baseline.group)
  return {
    layers,
    isFinding,
    remaining: ratios.map(({ remaining }) => brief(remaining)),
    values: ratios.map((ratio) => ratio.layers.map(briefOrNull)),
    interpolated: ratios.map(({ interpolated }) => interpolated),
    impossible: null,
  }
}

const nothing = { remaining: [], values: null, interpolated: [] }

/** Where a difference by depth cannot exist whatever training does, the reason; else null. */
function whyNoDifference(one: Chosen, other: Chosen): string | null {
  if (one.group.constant || other.group.constant)
    return 'One of the two is never pruned, so it keeps every layer whole.'
  const [a, b] = [one, other].map(({ parts }) =>
    parts.map(({ results }) => results.record.specification),
  )
  const networks = new Set([...(a ?? []), ...(b ?? [])].map(({ network }) => network))
  if (networks.size > 1) return 'Another network: its layers are not those of the baseline.'
  if (keepTheSame(one, other))
    return 'As many weights in every layer as the baseline, so no difference can appear.'
  const rates = new Set(
    [...(a ?? []), ...(b ?? [])].map((specification) =>
      specification.scope === 'layer-wise' && 'rates' in specification
        ? JSON.stringify([specification.rate, specification.rates, specification.exempt])
        : 'found',
    ),
  )
  return rates.size === 1 && !rates.has('found')
    ? 'Same rates as the baseline, so no difference can appear.'
    : null
}

/** Arms of the same experiments whose every seed keeps the same counts: a control that shares its treatment's masks. */
function keepTheSame(one: Chosen, other: Chosen): boolean {
  const [own, theirs] = [one, other].map(({ parts }) =>
    parts
      .map(({ experiment }) => experiment)
      .toSorted()
      .join(),
  )
  if (own !== theirs) return false
  const pairs = one.group.rounds.slice(1).flatMap((round, place) => {
    const against = other.group.rounds[place + 1]
    const members = against ? membersAt(other.group, against) : []
    return membersAt(one.group, round).flatMap(({ seed, result }) => {
      const match = members.find((member) => member.seed === seed)
      return match ? [[result.layers, match.result.layers] as const] : []
    })
  })
  return (
    pairs.length > 0 &&
    pairs.every(([a, b]) => a.every(({ kept }, index) => kept === b[index]?.kept))
  )
}
