// node benchmarks/portal/generate.mjs <folder>
// A store of 1,000 generated runs, to look at with: node apps/cli/dist/main.js start --data <folder> --trainers 0
import { generatedStore } from './store.mjs'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name a folder that is empty or not there yet')
await generatedStore(folder, console.log)
