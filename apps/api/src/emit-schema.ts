import { writeFile } from 'node:fs/promises'
import { printSchema } from 'graphql'
import { createSchema } from './server/schema.ts'

/** `npm run generate --workspace @lottery/api`: the schema that clients generate their types from. */
await writeFile(
  new URL('../schema.graphql', import.meta.url),
  `${printSchema(await createSchema())}\n`,
)
