export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Name of the cookie that keeps a visitor's choice; the server writes it into the page, so that nothing flashes. */
export const themeCookie = 'theme'

export const themeOf = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? 'system'
