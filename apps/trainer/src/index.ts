import { fileURLToPath } from 'node:url'

export { startTrainer } from './trainer.ts'
export type { RunningTrainer, TrainerOptions } from './trainer.ts'
export { lineOf, type TrainerEvent } from './trainer-event.ts'

/** The file to fork: a trainer as a process, its options in the environment and as arguments. */
export const trainerMain = fileURLToPath(new URL('./main.js', import.meta.url))
