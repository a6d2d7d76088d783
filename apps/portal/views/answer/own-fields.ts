/** Fields that every question has; the page says them in words of its own. */
const common = new Set([
  'question',
  'network',
  'data',
  'seeds',
  'rounds',
  'scope',
  'rate',
  'rates',
  'exempt',
  'rewindStep',
  'initialisation',
  'training',
  'evaluate',
  'speed',
  'margin',
  'claimFrom',
  'engine',
])

/** The fields that only this question has, as they were written: its arms, kinds, doses. */
export const ownFields = (
  specification: unknown,
): readonly (readonly [key: string, text: string])[] =>
  Object.entries(Object(specification))
    .filter(([key]) => !common.has(key))
    .map(([key, value]) => [key, textOf(value)] as const)
    .filter(([, text]) => text !== '')

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, part]) => `${key} ${textOf(part)}`.trim())
    .join(', ')
}
