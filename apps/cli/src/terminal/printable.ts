/** What moves a cursor, renames a window, or turns the direction of writing; line breaks are among them. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const commands = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** One line for a terminal. Names, notes and file names come from anybody: what is no text in them becomes a space. */
export const printable = (line: string): string => line.replace(commands, ' ')

/** JSON for a terminal: the same, written as JSON writes it, so that a program reads what was there. */
export const escaped = (json: string): string =>
  json.replace(commands, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
