import { unary } from './elementwise.ts'

export const identity = unary('Identity', 'Identity')
