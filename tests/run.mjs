// Everything that `npm test` checks, one after the other; the last line is the count.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = mkdtempSync(join(tmpdir(), 'lottery-lab-tests-'))
const run = (command, ...args) =>
  spawnSync('npx', ['--no-install', command, ...args], { cwd: root, stdio: 'inherit' }).status === 0

const checks = [
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'prettier', '--check', '.', '--log-level', 'warn'],
  ['build', 'turbo', 'run', 'build:types', 'build', '--output-logs=errors-only'],
  ['types of the tests', 'tsc', '-p', 'tsconfig.tests.json'],
  ['types of the portal’s tests', 'tsc', '-p', 'apps/portal/tsconfig.tests.json'],
]
const results = { passed: 0, failed: 0, skipped: 0 }
const failures = []
for (const [name, command, ...args] of checks) {
  const passed = run(command, ...args)
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name}`)
  results[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(name)
}

for (const project of ['unit', 'integration', 'journeys']) {
  const file = join(report, `${project}.json`)
  run(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  )
  collect(project, file)
}
rmSync(report, { recursive: true, force: true })

function collect(project, file) {
  try {
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
    if (testResults.length === 0) throw new Error('no test file was found')
    for (const { name, status, message, assertionResults } of testResults) {
      if (status === 'failed' && assertionResults.every((one) => one.status !== 'failed')) {
        results.failed += 1
        failures.push(`${project}: ${name}: ${message}`)
      }
      for (const { fullName, status: outcome } of assertionResults) {
        if (outcome === 'passed') results.passed += 1
        else if (outcome === 'failed') {
          results.failed += 1
          failures.push(`${project}: ${fullName}`)
        } else {
          results.skipped += 1
          console.log(`not run on this machine: ${project}: ${fullName}`)
        }
      }
    }
  } catch (error) {
    results.failed += 1
    failures.push(`${project}: no report was written: ${error.message}`)
  }
}

for (const failure of failures) console.log(`FAILED  ${failure}`)
const skipped = results.skipped > 0 ? `, ${results.skipped} skipped` : ''
console.log(`${results.passed} passed, ${results.failed} failed${skipped}`)
process.exitCode = results.failed > 0 ? 1 : 0
