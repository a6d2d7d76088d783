import { reduction } from './reduction.ts'

export const max = reduction('Max', 'ReduceMax')
