import { streamOf } from '@lottery/science'

/** Numbers in 0…1, one after another, the same for the same name. */
export function numbersFrom(name) {
  const { uniform } = streamOf(1, [name])
  let index = 0
  return { next: () => uniform(index++) }
}
