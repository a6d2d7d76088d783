import { describe, expect, test } from 'vitest'
import { parameterShapes, prunableLayers } from './network.ts'
import { networkKeys, networkOf, networks } from './registry.ts'

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

describe.each(networkKeys)('the network %s', (key) => {
  const network = networkOf(key)

  test('is listed under its own key, with a source', () => {
    expect(network.key).toBe(key)
    expect(networks[key]).toBe(network)
    expect(network.source).not.toBe('')
  })

  test('passes on what it takes in, from the shape of an example to its classes', () => {
    let values = network.input.reduce((product, side) => product * side, 1)
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
