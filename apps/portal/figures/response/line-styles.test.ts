import { expect, test } from 'vitest'
import { lineForms } from '../mark/arm-style.ts'
import { lineStyles } from './line-styles.ts'

const treatment = (label: string) => ({ label, role: 'TREATMENT' }) as const
const control = (label: string) => ({ label, role: 'CONTROL' }) as const

test('the treatment is solid wherever it stands, its controls dashed, the reference without marks', () => {
  const styles = lineStyles([
    control('Re-drawn'),
    treatment('Ticket'),
    { label: 'Dense', role: 'REFERENCE' },
  ])
  expect(styles.get('Ticket')).toBe(lineForms.solid)
  expect(styles.get('Re-drawn')).toBe(lineForms.dashed)
  expect(styles.get('Dense')).toBe(lineForms.across)
})

test('eight lines differ in dash, marker or colour, none by colour alone within four', () => {
  const lines = Array.from({ length: 8 }, (_, at) => treatment(`Line ${at}`))
  const styles = [...lineStyles(lines).values()]
  expect(new Set(styles.map((style) => JSON.stringify(style))).size).toBe(8)
  expect(new Set(styles.slice(0, 4).map(({ dash, marker }) => `${dash} ${marker}`)).size).toBe(4)
})
