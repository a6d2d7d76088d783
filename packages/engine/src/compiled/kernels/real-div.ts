import { binary } from './elementwise.ts'

export const realDiv = binary('RealDiv', 'Div')
