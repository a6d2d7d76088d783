import localFont from 'next/font/local'

/** Source Sans 3, Source Serif 4 and Source Code Pro (OFL, see fonts/OFL.txt): Latin, and Greek for statistics. */
export const sans = localFont({
  src: './fonts/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--sans-latin',
  display: 'swap',
  adjustFontFallback: 'Arial',
})
export const greek = localFont({
  src: './fonts/source-sans-3-greek-wght-normal.woff2',
  weight: '200 900',
  variable: '--sans-greek',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0370-03FF' }],
})
export const serif = localFont({
  src: './fonts/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--serif-latin',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})
export const code = localFont({
  src: './fonts/source-code-pro-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--code-latin',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
