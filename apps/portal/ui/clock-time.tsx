/** `14:03` where the reader is; the server may be elsewhere, so the browser writes it anew. */
export function ClockTime({ at }: { readonly at: string | number }) {
  const date = new Date(at)
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {clockTime(date)}
    </time>
  )
}

export const clockTime = (date: Date): string =>
  date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
