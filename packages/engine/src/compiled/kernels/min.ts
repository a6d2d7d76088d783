import { reduction } from './reduction.ts'

export const min = reduction('Min', 'ReduceMin')
