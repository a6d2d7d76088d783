import { counted } from '../terminal/numbers.ts'
import { problemsOf } from '../terminal/problems.ts'
import { progressDisplay } from '../terminal/progress.ts'
import { openLaboratory, type Laboratory, type LaboratoryOptions } from './laboratory.ts'
import { followExperiments } from './news.ts'
import { aborted, stopSignals } from './stop-signals.ts'

/** Opens everything, says what goes on, and ends it at Ctrl-C. */
export async function openAndStay(
  options: Omit<LaboratoryOptions, 'say' | 'signal'>,
): Promise<void> {
  const display = progressDisplay('rounds')
  const signals = stopSignals()
  try {
    const laboratory = await openLaboratory({ ...options, say: display.say, signal: signals.stop })
    const unfollow = await followExperiments(laboratory.store, display)
    display.say(
      `${trainersReady(options.trainers)} Ctrl-C ends everything; starting again goes on.`,
    )
    await aborted(signals.stop)
    await unfollow()
    display.say('Ending. Ctrl-C again waits for nobody.')
    await end(laboratory, signals.hurry)
    display.say('Ended. Nothing is running any more.')
  } catch (error) {
    // A terminal's Ctrl-C also reaches what is being started, which then fails.
    const consequence = error === signals.stop.reason || problemsOf(error) !== null
    if (!signals.stop.aborted || !consequence) throw error
    display.say('Ended before it had begun.')
  } finally {
    signals.close()
  }
}

/** Milliseconds after the second Ctrl-C at which we leave, whatever still hangs. */
const lastPatience = 5_000

async function end(laboratory: Laboratory, hurry: AbortSignal): Promise<void> {
  hurry.addEventListener('abort', () => {
    setTimeout(() => process.exit(130), lastPatience).unref()
  })
  await laboratory.stop(hurry)
}

const trainersReady = (count: number): string =>
  count === 0 ? 'No trainers of its own.' : `${counted(count, 'trainer')} at work.`
