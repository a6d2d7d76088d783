import { reduction } from './reduction.ts'

export const sum = reduction('Sum', 'ReduceSum')
