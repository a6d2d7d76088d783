/** Steps a round that Frankle & Carbin (2019, figure 2) train a network for. */
const steps: Readonly<Record<string, number>> = {
  'lenet-300-100': 50_000,
}

export const paperSteps = (network: string): number | null => steps[network] ?? null
