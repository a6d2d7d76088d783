const repository = new URL('../..', import.meta.url).pathname

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pdfkit', 'fontkit', 'subset-font'],
  outputFileTracingRoot: repository,
  turbopack: { root: repository, rules: { '*.yaml': { type: 'text' } } },
}
