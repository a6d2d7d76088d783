import { unary } from './elementwise.ts'

export const neg = unary('Neg', 'Neg')
