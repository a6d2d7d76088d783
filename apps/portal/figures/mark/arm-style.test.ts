import { expect, test } from 'vitest'
import { armStyles, isReference } from './arm-style.ts'

const look = (key: string, styles: ReturnType<typeof armStyles>) => {
  const style = styles.get(key)
  return `${style?.dash} ${style?.marker}`
}

test('arms of the design language look as it says, whatever stands beside them', () => {
  const styles = armStyles([
    { arm: 'ticket', role: 'TREATMENT' },
    { arm: 'random-reinit', role: 'CONTROL' },
    { arm: 'dense', role: 'REFERENCE' },
  ])
  expect(styles.get('ticket')).toMatchObject({ dash: null, marker: 'circle', width: 2.25 })
  expect(styles.get('random-reinit')).toMatchObject({ dash: '7 4', marker: 'diamond' })
  expect(styles.get('dense')).toMatchObject({ marker: null })
})

test('an arm that nobody has heard of looks as its role has it, and no two controls look the same', () => {
  const controls = ['a', 'b', 'c', 'd']
  const styles = armStyles([
    { arm: 'kept', role: 'TREATMENT' },
    { arm: 'whole', role: 'REFERENCE' },
    { arm: 'random-mask', role: 'CONTROL' },
    ...controls.map((arm) => ({ arm, role: 'CONTROL' as const })),
  ])
  expect(styles.get('kept')).toMatchObject({ colour: 'var(--ticket)', marker: 'circle' })
  expect(styles.get('whole')).toMatchObject({ marker: null })
  const looks = ['kept', 'random-mask', ...controls].map((key) => look(key, styles))
  expect(new Set(looks).size).toBe(looks.length)
})

test('the reference is known by its role', () => {
  expect(isReference({ role: 'REFERENCE' })).toBe(true)
  expect(isReference({ role: 'CONTROL' })).toBe(false)
})
