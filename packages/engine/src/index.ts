export * from './engine.ts'
export * from './state.ts'
export { engines } from './registry.ts'
