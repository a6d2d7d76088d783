#!/usr/bin/env node
/** The first lines run on any Node, so that one that is too old is told so instead of failing on an import. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `lottery-lab needs Node 20.19 or newer, this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  )
  process.exitCode = 1
} else {
  const { runProgram } = await import('./program.ts')
  // Said here and not left to Node: parts that we load listen for what nobody caught, and then the exit code would be 0.
  process.exitCode = await runProgram(process.argv).catch((bug: unknown) => {
    console.error(bug)
    return 70
  })
  // A connection that its own library forgot after a failure would keep the process.
  if (process.exitCode !== 0) setTimeout(() => process.exit(), 2_000).unref()
}
