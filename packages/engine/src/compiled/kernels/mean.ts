import { reduction } from './reduction.ts'

export const mean = reduction('Mean', 'ReduceMean')
