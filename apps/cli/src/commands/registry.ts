import type { Command } from 'commander'
import { api } from './api.ts'
import { doctor } from './doctor.ts'
import { fetch } from './fetch.ts'
import { gallery } from './gallery.ts'
import { ls } from './ls.ts'
import { networks } from './networks.ts'
import { plan } from './plan.ts'
import { questions } from './questions.ts'
import { replay } from './replay.ts'
import { run } from './run.ts'
import { show } from './show.ts'
import { start } from './start.ts'
import { steering } from './steer.ts'
import { trainer } from './trainer.ts'
import { verify } from './verify.ts'

/** A command is one file and one line here. */
export const commands = {
  start,
  plan,
  run,
  ls,
  show,
  ...steering,
  questions,
  networks,
  doctor,
  verify,
  gallery,
  replay,
  fetch,
  api,
  trainer,
} as const satisfies Record<string, () => Command>
