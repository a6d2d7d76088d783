export * from './dataset.ts'
export { datasets, loadDataset } from './registry.ts'
export type { DatasetKey } from './registry.ts'
