import { binary } from './elementwise.ts'

export const equal = binary('Equal', 'Equal', 'bool')
