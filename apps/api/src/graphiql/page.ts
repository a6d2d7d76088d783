export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>GraphiQL – lottery-lab</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>
      body { margin: 0 }
      #graphiql { height: 100dvh }
    </style>
  </head>
  <body>
    <main id="graphiql">The explorer needs JavaScript.</main>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/graphql-ws.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`

/** The first document a visitor sees; an example document, run by the tests. */
export const firstDocument = `query Experiments {
  experiments(first: 10) {
    totalCount
    nodes {
      id
      title
      state
      progress {
        done
        total
      }
    }
  }
}
`

export const start = `(function () {
  var socket = graphqlWs.createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    lazy: true,
  })
  var fetcher = GraphiQL.createFetcher({ url: '/graphql', wsClient: socket })
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: fetcher,
      defaultQuery: ${JSON.stringify(firstDocument)},
      defaultEditorToolsVisibility: true,
    }),
  )
})()
`
