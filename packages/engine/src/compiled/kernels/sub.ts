import { binary } from './elementwise.ts'

export const sub = binary('Sub', 'Sub')
