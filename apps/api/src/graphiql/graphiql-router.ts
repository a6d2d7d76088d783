import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Router, static as files, type Response } from 'express'
import { page, start } from './page.ts'

const resolve = createRequire(import.meta.url).resolve
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`))

/** Scripts and styles come from this server alone. GraphiQL sets some styles inline, and its fonts are data: URLs. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** GraphiQL from the packages installed here: no other host is asked for anything. */
export function graphiqlRouter(): Router {
  const router = Router()
  let react: string | undefined
  router.get('/', (_request, response) => {
    response.set('Content-Security-Policy', contentSecurityPolicy).type('html').send(page)
  })
  router.get('/start.js', (_request, response) => sendScript(response, start))
  router.get('/react.js', (_request, response) =>
    sendScript(response, (react ??= reactForScripts())),
  )
  for (const [path, folder, file] of [
    ['/graphiql.js', folderOf('graphiql'), 'graphiql.min.js'],
    ['/graphiql.css', folderOf('graphiql'), 'graphiql.min.css'],
    ['/graphql-ws.js', join(dirname(resolve('graphql-ws')), '..'), 'umd/graphql-ws.min.js'],
  ] as const)
    router.use(path, files(join(folder, file), { maxAge: '1h', redirect: false }))
  return router
}

const sendScript = (response: Response, script: string): void => {
  response.set('Cache-Control', 'public, max-age=3600').type('text/javascript').send(script)
}

/** React 19 ships no script for a page without a bundler, only CommonJS files: each becomes a function here. */
function reactForScripts(): string {
  const modules = [
    ['react', join(folderOf('react'), 'cjs/react.production.js')],
    ['scheduler', join(folderOf('scheduler'), 'cjs/scheduler.production.js')],
    ['react-dom', join(folderOf('react-dom'), 'cjs/react-dom.production.js')],
    ['react-dom/client', join(folderOf('react-dom'), 'cjs/react-dom-client.production.js')],
  ].map(
    ([name = '', file = '']) =>
      `${JSON.stringify(name)}: function (exports, module, require) {\n${readFileSync(file, 'utf8')}\n}`,
  )
  return `(function () {
var loaded = {}
var modules = {
${modules.join(',\n')}
}
function require(name) {
  if (!loaded[name]) {
    var module = (loaded[name] = { exports: {} })
    modules[name](module.exports, module, require)
  }
  return loaded[name].exports
}
window.React = require('react')
window.ReactDOM = Object.assign({}, require('react-dom'), require('react-dom/client'))
})()
`
}
