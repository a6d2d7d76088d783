import { engines } from '@lottery/engine'
import { engineVersion } from '@lottery/questions'
import { engineNames } from '@lottery/science'
import { expect, test } from 'vitest'

test.each(engineNames)(
  'recipes name the numerics that the engine %s has, so that its rounds can be trained',
  async (name) => {
    const { numerics } = await engines[name]()
    expect(engineVersion(name)).toEqual({ name, numerics })
  },
)
