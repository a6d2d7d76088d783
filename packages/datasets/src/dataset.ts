/** Examples as they lie on disk, decoded and checked. */
export interface Dataset {
  readonly key: string
  readonly title: string
  readonly train: Examples
  readonly test: Examples
  /** Shape of one example, such as [28, 28]. */
  readonly shape: readonly number[]
  readonly classes: number
}

export interface Examples {
  /** count × product of the shape, one byte a pixel, example by example; 0 is black. */
  readonly images: Uint8Array
  /** One class an example, 0 … classes − 1. */
  readonly labels: Uint8Array
  readonly count: number
}

/** Where a data set comes from and how it is read. Every file is checked before any of it is used. */
export interface DatasetSource {
  /** The name in a spec, such as `mnist`. */
  readonly key: string
  readonly title: string
  /** Who made it, and who hands it out. */
  readonly source: string
  readonly shape: readonly number[]
  readonly classes: number
  /** Training and test examples. */
  readonly counts: { readonly train: number; readonly test: number }
  /**
   * @param folder where its files are; the installed package when left out
   * @throws ProblemError that names the file, what was expected, what was found, and what to do
   */
  load(folder?: string): Promise<Dataset>
}
