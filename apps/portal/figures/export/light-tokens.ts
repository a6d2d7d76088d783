/** The light tokens of app/globals.css: files that leave carry their colours with them. A test compares them. */
const tokens: Readonly<Record<string, string>> = {
  paper: '#ffffff',
  wash: '#f4f5f5',
  rule: '#d9dddf',
  axis: '#848b90',
  ink: '#14181b',
  ink2: '#475057',
  ink3: '#656d73',
  ticket: '#1557c8',
  reinit: '#bb4a08',
  'random-mask': '#00805c',
  'one-shot': '#5a1a5e',
  warn: '#a3200d',
  selected: 'rgb(20 24 27 / 5.5%)',
  band: 'rgb(20 24 27 / 7%)',
  passing: 'rgb(20 24 27 / 4%)',
  kept0: '#ebf5ff',
  kept1: '#beddfe',
  kept2: '#99c5f5',
  kept3: '#77abe9',
  kept4: '#5992d9',
  kept5: '#4178c5',
  kept6: '#2d60ad',
  kept7: '#1e4891',
  kept8: '#133372',
  kept9: '#0b1f51',
  'kept-text-few': '#14181b',
  'kept-text-many': '#ffffff',
  'less-more0': '#743100',
  'less-more1': '#9c5b38',
  'less-more2': '#ba8c74',
  'less-more3': '#d7bdb0',
  'less-more4': '#eff0f1',
  'less-more5': '#b3c4dd',
  'less-more6': '#7a99c7',
  'less-more7': '#426eb0',
  'less-more8': '#034393',
  fixed0: '#f3f3f3',
  fixed1: '#e7e8e8',
  fixed2: '#d9dadb',
  fixed3: '#c9cbcc',
  fixed4: '#b6b8ba',
  fixed5: '#666d71',
  fixed6: '#575d61',
  fixed7: '#474c50',
  fixed8: '#373b3e',
  fixed9: '#262a2d',
}
export const lightTokens = tokens

/** The shades of a mask, from pruned first to kept, as mask.module.css has them. */
export const lightMaskShades: readonly string[] = [
  '#f6f8fa',
  '#eef4f9',
  '#e6eff7',
  '#deeaf5',
  '#d5e4f3',
  '#cddff1',
  '#c4d9ee',
  '#bbd3ec',
  '#b2cee9',
  '#aac8e6',
  '#a1c1e3',
  '#98bbe0',
  '#90b5dd',
  '#87afda',
  '#7ea8d7',
  '#76a2d4',
  '#081a4d',
]

/** A colour of the light tokens, `var(--ticket)` as figures write it, or one that stands for itself. */
export function lightColour(colour: string): string {
  const name = /^var\(--([\w-]+)\)$/.exec(colour)?.[1]
  const value = name === undefined ? colour : tokens[name]
  if (!value?.startsWith('#')) throw new Error(`The light tokens have no plain ${colour}.`)
  return value
}

/** Colours as plain attributes that every program reads: a token with alpha becomes a colour and an opacity. */
export const withColours = (svg: string): string =>
  svg.replace(/([a-z-]+)="var\(--([\w-]+)\)"/g, (_, attribute: string, name: string) => {
    const value = tokens[name]
    if (!value) throw new Error(`The light tokens have no --${name}.`)
    const [, red, green, blue, alpha] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)%\)$/.exec(value) ?? []
    if (!alpha) return `${attribute}="${value}"`
    const hex = [red, green, blue]
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
    return `${attribute}="#${hex}" ${attribute}-opacity="${Number(alpha) / 100}"`
  })
