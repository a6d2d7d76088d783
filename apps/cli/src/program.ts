import { Command, CommanderError } from 'commander'
import { commands } from './commands/registry.ts'
import { print, printProblems, survivesClosedPipes } from './terminal/print.ts'
import { problemsOf } from './terminal/problems.ts'
import { version } from './version.ts'

/** 0: done; 1: a problem, said on stderr (with `--json` as JSON on stdout); 2: the command line was not understood. A bug throws. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  survivesClosedPipes()
  try {
    await program().parseAsync(argv)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const problems = problemsOf(error)
    if (!problems) throw error
    if (argv.includes('--json')) print(JSON.stringify({ problems }, null, 2))
    else printProblems(problems)
    return 1
  }
}

function program(): Command {
  const lottery = withExits(new Command('lottery'))
    .description('Runs, stores and compares lottery-ticket experiments.')
    .version(version)
    .showHelpAfterError('Say --help for what is allowed.')
  for (const command of Object.values(commands)) lottery.addCommand(withExits(command()))
  return lottery
}

const withExits = (command: Command): Command => command.exitOverride()
