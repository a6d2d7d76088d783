/** The part of an address after its question mark, with signs that need no escape as they are. */
export const searchText = (search: URLSearchParams): string =>
  search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~')
