import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents from the committed schema: `src/server/documents.graphql` → `src/server/documents.ts`. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/server/documents.graphql',
  hooks: { afterAllFileWrite: ['prettier --write --log-level warn'] },
  generates: {
    'src/server/documents.ts': {
      plugins: [
        {
          add: { content: '/* oxlint-disable */\n// Made by `npm run generate`; not for editing.' },
        },
        'typescript-operations',
        'typed-document-node',
      ],
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        immutableTypes: true,
        skipTypename: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: { JSON: 'unknown', DateTime: 'string', DateTimeISO: 'string' },
      },
    },
  },
}
export default config
