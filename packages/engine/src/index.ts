export * from './engine.ts'
export * from './state.ts'
export { engines, engineNames } from './registry.ts'
