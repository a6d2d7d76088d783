import { unary } from './elementwise.ts'

export const log = unary('Log', 'Log')
