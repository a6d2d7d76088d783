/** A permalink's data version against that of now: what changed, in a sentence; null while they are the same. */
export function dataMoved(asked: string | null, now: string): string | null {
  const then = versionOf(asked)
  const current = versionOf(now)
  if (!then || !current || asked === now) return null
  const more = current.settled - then.settled
  const planned =
    current.planned === then.planned
      ? ''
      : ` ${then.planned} were planned then, ${current.planned} now.`
  if (more < 0)
    return `The link was made with ${rounds(then.settled)} in; this database has ${current.settled}.${planned}`
  return `${rounds(more)} came in since the link was made: ${then.settled} then, ${current.settled} now.${planned}`
}

const rounds = (count: number): string => `${count} ${count === 1 ? 'round' : 'rounds'}`

function versionOf(text: string | null) {
  const [, settled, planned] = /^(\d{1,9})\/(\d{1,9})$/.exec(text ?? '') ?? []
  return settled === undefined ? null : { settled: Number(settled), planned: Number(planned) }
}
