/** Width of a letter by its size, for the widest of the typefaces that stand in where ours is not installed. */
export const letterWidth = 0.58

/** Lines of at most `letters`, broken at spaces, and inside a word that is longer than a line. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  const words = text
    .split(/[ \n]+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? [])
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
