import { unary } from './elementwise.ts'

export const relu = unary('Relu', 'Relu')
