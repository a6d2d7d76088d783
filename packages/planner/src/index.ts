export * from './plan-work.ts'
