/** The names of a list as a GraphQL enum, upper case with underscores. */
export const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(
    names.map((name) => [name.toUpperCase().replaceAll('-', '_'), name]),
  ) as Record<Uppercase<Name>, Name>
