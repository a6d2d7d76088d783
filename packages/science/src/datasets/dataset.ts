/** What is known of a data set without its files, as `Network` is of a network. The package `datasets` has the files. */
export interface DatasetDescription {
  /** The name in a spec, such as `mnist`. */
  readonly key: string
  readonly title: string
  /** Who made it, and under which terms it is handed out. */
  readonly source: string
  /** Shape of one example, such as [28, 28]. */
  readonly shape: readonly number[]
  /** What the classes are, in the order of their numbers 0, 1, …. */
  readonly classes: readonly string[]
  /** Examples of each class. */
  readonly counts: { readonly train: readonly number[]; readonly test: readonly number[] }
}
