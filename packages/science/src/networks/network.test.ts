import { describe, expect, test } from 'vitest'
import { parameterShapes, prunableLayers } from './network.ts'
import { isMlpKey, mlpLimits, type MlpKey } from './mlp.ts'
import {
  isNetworkKey,
  networkFamilies,
  networkKeys,
  networkOf,
  networks,
  type NetworkKey,
} from './registry.ts'

describe('LeNet-300-100', () => {
  const layers = prunableLayers(networkOf('lenet-300-100'))

  test('has 266,200 prunable weights', () => {
    expect(layers.map(({ total }) => total)).toEqual([235_200, 30_000, 1_000])
    expect(layers.reduce((sum, { total }) => sum + total, 0)).toBe(266_200)
  })

  test('has depths 0, ½ and 1', () => {
    expect(layers.map(({ name, index, depth }) => [name, index, depth])).toEqual([
      ['fc1', 0, 0],
      ['fc2', 1, 0.5],
      ['output', 2, 1],
    ])
  })
})

test.each(networkKeys)('the network %s is listed under its own key', (key) => {
  expect(networks[key]).toBe(networkOf(key))
})

const twentyLayers: MlpKey = `mlp-${Array.from({ length: 19 }, () => 64).join('-')}`
const examples: readonly NetworkKey[] = [
  ...networkKeys,
  ...networkFamilies.map(({ example }) => example),
  twentyLayers,
]

describe.each(examples)('the network %s', (key) => {
  const network = networkOf(key)

  test('has its own key and a source', () => {
    expect(isNetworkKey(key)).toBe(true)
    expect(network.key).toBe(key)
    expect(network.source).not.toBe('')
  })

  test('passes on what it takes in, from the shape of an example or its cells to its classes', () => {
    let values =
      network.expansion?.cells ?? network.input.reduce((product, side) => product * side, 1)
    for (const layer of network.layers) {
      expect(layer.inputs).toBe(values)
      values = layer.outputs
    }
    expect(values).toBe(network.classes)
  })

  test('names a kernel and a bias for each layer, and no layer twice', () => {
    const shapes = parameterShapes(network)
    expect(Object.keys(shapes)).toHaveLength(2 * network.layers.length)
    for (const { name, inputs, outputs } of network.layers) {
      expect(shapes[`${name}/kernel`]).toEqual([inputs, outputs])
      expect(shapes[`${name}/bias`]).toEqual([outputs])
    }
  })
})

test('a network of one layer has depth 0', () => {
  const { layers, ...lenet } = networkOf('lenet-300-100')
  expect(prunableLayers({ ...lenet, layers: layers.slice(0, 1) })[0]?.depth).toBe(0)
})

describe('a fully connected network by its widths', () => {
  test('of the widths of LeNet has its layers, under a name of its own', () => {
    const { key, layers } = networkOf('mlp-300-100')
    expect(layers).toEqual(networkOf('lenet-300-100').layers)
    expect(key).toBe('mlp-300-100')
  })

  test('of 19 widths has 20 prunable layers', () => {
    const layers = prunableLayers(networkOf(twentyLayers))
    expect(layers.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 19 }, (_, index) => `fc${index + 1}`),
      'output',
    ])
    expect(layers.map(({ total }) => total).toSpliced(1, 17)).toEqual([784 * 64, 64 * 64, 640])
  })

  test.each<[MlpKey, string]>([
    ['mlp-300-100', 'MLP 300-100'],
    [twentyLayers, 'MLP 19×64'],
    ['mlp-8-8-4-8', 'MLP 2×8-4-8'],
  ])('%s is short as %s', (key, title) => {
    expect(networkOf(key).title).toBe(title)
  })

  test.each([1, 9, 10, 999, 1000, 3999, 4000, 4089, 4090, 4096])(
    '%d units are a width',
    (width) => {
      expect(isMlpKey(`mlp-${width}`)).toBe(true)
    },
  )

  const tooDeep = `mlp-${Array.from({ length: mlpLimits.hiddenLayers + 1 }, () => 1).join('-')}`
  test.each([
    'mlp',
    'mlp-',
    'mlp-0',
    'mlp-4097',
    'mlp-10000',
    'mlp-08',
    'mlp-8-',
    tooDeep,
    'constructor',
  ])('%s is none', (key) => {
    expect(isNetworkKey(key)).toBe(false)
  })

  test('of a key that says no widths does not exist', () => {
    expect(() => networkOf('mlp-x')).toThrow('mlp-x is no mlp-<width>-<width>…')
  })
})
