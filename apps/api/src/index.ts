export * from './server/create-api.ts'
