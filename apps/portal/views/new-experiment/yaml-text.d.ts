/** Files of examples/, as text. */
declare module '*.yaml' {
  const text: string
  export default text
}
