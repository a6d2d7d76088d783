import { binary } from './elementwise.ts'

export const multiply = binary('Multiply', 'Mul')
