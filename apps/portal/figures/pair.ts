/** The two ends of an interval as the API sends them, or null where there is none. */
export const pairOf = (
  interval: readonly number[] | null | undefined,
): readonly [number, number] | null => {
  const [low, high] = interval ?? []
  return low === undefined || high === undefined ? null : [low, high]
}
