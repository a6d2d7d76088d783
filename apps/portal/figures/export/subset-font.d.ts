declare module 'subset-font' {
  /** The font with these characters alone; an axis with a number is fixed there. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff' | 'woff2'
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number }>
      >
    },
  ): Promise<Buffer>
}
