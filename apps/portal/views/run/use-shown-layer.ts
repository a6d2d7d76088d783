'use client'

import { useMemo, useState } from 'react'
import { imageShapeOf, type ImageShape } from '../../figures/input-map/input-shares.ts'
import type { MaskLayer } from '../../figures/mask/masks.ts'
import { nounsOf, type Nouns } from '../../figures/mask/nouns.ts'
import type { Weight } from '../../figures/mask/place.ts'
import type { Reading } from '../../figures/mask/use-masks.ts'
import { countedLayer, type CountedLayer } from './layer-facts.ts'
import type { RunFrame } from './run-frame.ts'

export interface SizedLayer {
  readonly name: string
  readonly shape: readonly [inputs: number, units: number]
}

export interface ShownLayer extends SizedLayer {
  readonly index: number
  readonly nouns: Nouns
  /** Its masks; null while they are being read. */
  readonly masks: MaskLayer | null
  readonly lens: Weight
  readonly onLens: (weight: Weight) => void
}

/** The layer that the figures show, and the first one, whose inputs may be an image. */
export function useShownLayer(
  { network, dataset }: Pick<RunFrame, 'network' | 'dataset'>,
  reading: Reading,
  name: string | null,
) {
  const layers = layersOf(reading, network.layers)
  const inputs = layers[0]?.shape[0] ?? 0
  const image = useImage(dataset?.shape ?? none, inputs)
  const index = Math.max(
    0,
    layers.findIndex((layer) => layer.name === name),
  )
  const nouns = useNouns(index, layers.length, image)
  const firstNouns = useNouns(0, layers.length, image)
  const sized = layers[index] ?? { name: '', shape: [1, 1] as const }
  const [lenses, setLenses] = useState<Readonly<Record<string, Weight>>>({})
  const shown: ShownLayer = {
    ...sized,
    index,
    nouns,
    masks: reading.masks?.layers[index] ?? null,
    lens: lenses[sized.name] ?? startOf(sized.shape, nouns.image),
    onLens: (weight) => setLenses({ ...lenses, [sized.name]: weight }),
  }
  return { layers, image, shown, firstNouns, first: reading.masks?.layers[0] ?? null }
}

/** Counts of a layer at a round; null while its masks are being read. */
export const useCounted = (
  layer: MaskLayer | null,
  round: number,
  nouns: Nouns,
): CountedLayer | null =>
  useMemo(() => (layer ? countedLayer(layer, round, nouns) : null), [layer, round, nouns])

const none: readonly number[] = []

const useImage = (shape: readonly number[], inputs: number): ImageShape | null =>
  useMemo(() => imageShapeOf(shape, inputs), [shape, inputs])

function useNouns(index: number, layers: number, image: ImageShape | null): Nouns {
  const { rows = 0, columns = 0 } = image ?? {}
  return useMemo(
    () => nounsOf(index, layers, rows > 0 ? { rows, columns } : null),
    [index, layers, rows, columns],
  )
}

/** Names and sizes as the masks have them, and as the network has them until they are read. */
function layersOf(
  { masks }: Reading,
  planned: readonly { readonly name: string; readonly shape: readonly number[] }[],
): readonly SizedLayer[] {
  if (masks) return masks.layers
  return planned.map(({ name, shape }) => ({
    name,
    shape: [shape.slice(0, -1).reduce((product, side) => product * side, 1), shape.at(-1) ?? 1],
  }))
}

/** The lens begins at the middle of the image, and of the units. */
const startOf = ([inputs, units]: SizedLayer['shape'], image: ImageShape | null): Weight => ({
  input: image
    ? Math.floor(image.rows / 2) * image.columns + Math.floor(image.columns / 2)
    : Math.floor(inputs / 2),
  unit: Math.floor(units / 2),
})
