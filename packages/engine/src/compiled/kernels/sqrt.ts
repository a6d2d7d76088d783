import { unary } from './elementwise.ts'

export const sqrt = unary('Sqrt', 'Sqrt')
