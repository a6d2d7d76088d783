/** Postgres' bigint arrives as text; every count here fits a double exactly. */
export const wholeNumber = {
  from: (stored: string | null): number | null => (stored === null ? null : Number(stored)),
  to: (value: number | null): number | null => value,
}
