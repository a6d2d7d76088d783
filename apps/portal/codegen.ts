import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

/**
 * Typed documents from the committed schema. A fragment stands beside the figure that draws it and is masked from
 * others. Type names are selected everywhere, since the cache files what the server sent by type and id.
 */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['{app,data,figures,ui,views}/**/*.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    './gql/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { JSON: 'unknown', DateTimeISO: 'string' },
      },
    },
  },
}
export default config
