import { unary } from './elementwise.ts'

export const exp = unary('Exp', 'Exp')
