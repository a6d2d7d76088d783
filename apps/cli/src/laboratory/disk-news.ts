/** Bytes: with less, a round may not be kept; with more again, it surely is. */
const low = 20_000_000
const enough = 40_000_000

/** What to say about the room that is left in a folder: once when it runs out, and once when there is some again. */
export function diskNews(folder: string): (free: number) => string | null {
  let full = false
  return (free) => {
    if (full ? free < enough : free >= low) return null
    full = !full
    return full
      ? `The disk of ${folder} is full: free some space. Rounds wait until then, and what was committed is kept.`
      : 'The disk has room again, and the rounds go on.'
  }
}
