import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents from the committed schema. A fragment stands beside the figure that draws it, masked from others. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['{app,data,figures,views}/**/*.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    './gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { JSON: 'unknown', DateTime: 'string' },
      },
    },
  },
}
export default config
