/** What an address asks for, as a page gets it. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

/** The same, read as `URLSearchParams` are: the first of several. */
export const searchReader = (search: Search) => ({
  get: (name: string): string | null => [search[name] ?? []].flat()[0] ?? null,
})
