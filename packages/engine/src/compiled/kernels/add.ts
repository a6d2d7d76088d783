import { binary } from './elementwise.ts'

export const add = binary('Add', 'Add')
