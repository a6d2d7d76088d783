/** The parts of an address that name a run, as they were written. */
export interface AskedRun {
  readonly arm: string
  readonly replicate: string
  readonly draw: string
}

export interface ArmThere {
  readonly key: string
  readonly draws: number
}

/** What is wrong with an address, and what it could be. */
export function faultOf(
  { arm, replicate, draw }: AskedRun,
  arms: readonly ArmThere[],
  seeds: readonly number[],
): string {
  const found = arms.find(({ key }) => key === arm)
  if (!found)
    return `It has no arm “${arm}”; its arms are ${arms.map(({ key }) => key).join(', ')}.`
  if (!/^\d+$/.test(replicate) || !seeds.includes(Number(replicate)))
    return `It has no seed ${replicate}; its seeds are ${seeds.join(', ')}.`
  if (!/^\d+$/.test(draw) || Number(draw) >= found.draws)
    return found.draws === 1
      ? `Its arm ${arm} has one draw, 0, and no draw ${draw}.`
      : `Its arm ${arm} has no draw ${draw}; draws are counted from 0 to ${found.draws - 1}.`
  return `Its arm ${arm} asks for no round of seed ${replicate} yet.`
}
