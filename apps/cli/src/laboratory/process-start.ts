import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started, in its system's own words, or null when there is none of that number. Together with the
 * number it names a process for good: numbers come again, after a crash and most of all in a container.
 */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
  } catch {
    return null
  }
}

/** Field 22 of /proc/<pid>/stat, in ticks since the machine started, which has a name of its own. */
function fromProc(pid: number): string {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const ticks = text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${ticks}`
}

const fromPs = (pid: number): string =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
