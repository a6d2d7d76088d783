import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lightMaskShades, lightTokens, withColours } from './light-tokens.ts'

test('files that leave have the light colours of the pages', () => {
  const sheet = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
  const light = [...sheet.matchAll(/--([\w-]+): light-dark\((#\w+|rgb\([^)]*\)),/g)]
  expect(Object.fromEntries(light.map(([, name, value]) => [name, value]))).toEqual(lightTokens)
})

test('and the shades of masks those of their style sheet', () => {
  const sheet = readFileSync(new URL('../mask/mask.module.css', import.meta.url), 'utf8')
  const light = [...sheet.matchAll(/--r(\d+): light-dark\((#\w+),/g)].map(([, , value]) => value)
  expect(lightMaskShades).toEqual(light)
})

test('colours with alpha become a colour and an opacity, which every program reads', () => {
  expect(withColours('<rect fill="var(--band)" stroke="var(--ink)"/>')).toBe(
    '<rect fill="#14181b" fill-opacity="0.07" stroke="#14181b"/>',
  )
  expect(() => withColours('<g fill="var(--unheard)"/>')).toThrow('--unheard')
})
