import { unary } from './elementwise.ts'

export const sign = unary('Sign', 'Sign')
