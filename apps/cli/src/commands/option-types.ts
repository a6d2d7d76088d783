import { InvalidArgumentError } from 'commander'
import { engineNames, type EngineName } from '@lottery/science'

/** Readers of option values; what they refuse is a mistake on the command line. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
    return value
  }

export const port = wholeNumber(0, 65_535)

/** An empty variable of a script is no address and no folder: the one would listen everywhere, the other write here. */
export function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Give something, or leave the option out.')
  return text
}

export function engineName(text: string): EngineName {
  const name = engineNames.find((one) => one === text)
  if (!name) throw new InvalidArgumentError(`Give one of ${engineNames.join(', ')}.`)
  return name
}

/** Empty, as of an unset variable, is none. */
export function webhookUrl(text: string): string | null {
  if (text.trim() === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new InvalidArgumentError('Give an address such as https://example.org/hooks/lottery.')
  return url.href
}
