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

/**
 * GraphiQL from the packages installed here: no other host is asked for anything. Its fourth version is the last whose
 * package holds a bundle, and that bundle is built for React 18, the last that ships a script for pages.
 */
export function graphiqlRouter(): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.set('Content-Security-Policy', contentSecurityPolicy).type('html').send(page)
  })
  router.get('/start.js', (_request, response) => sendScript(response, start))
  for (const [path, folder, file] of [
    ['/react.js', folderOf('react'), 'umd/react.production.min.js'],
    ['/react-dom.js', folderOf('react-dom'), 'umd/react-dom.production.min.js'],
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
