export * from './dataset.ts'
export { checkDatasets, datasets, loadDataset } from './registry.ts'
export type { DatasetCheck, DatasetKey } from './registry.ts'
