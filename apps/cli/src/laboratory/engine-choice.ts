import { engines } from '@lottery/engine'
import { ProblemError, type EngineName } from '@lottery/science'

export interface EngineChoice {
  readonly engine: EngineName
  /** Why it is not the usual one; null when it is. */
  readonly notice: string | null
}

/** The engine asked for, or the quicker one where it loads. Throws a ProblemError when the one asked for does not. */
export async function chooseEngine(wanted: EngineName | undefined): Promise<EngineChoice> {
  if (wanted) {
    await engines[wanted]()
    return { engine: wanted, notice: null }
  }
  try {
    await engines.compiled()
    return { engine: 'compiled', notice: null }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await engines.tfjs()
    return {
      engine: 'tfjs',
      notice: `${error.message} Until then the engine tfjs trains, about fifteen times slower.`,
    }
  }
}
