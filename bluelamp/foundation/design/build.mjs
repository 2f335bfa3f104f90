// Makes the stylesheets and scripts that a browser is given, in static/design/built.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, transform } from 'esbuild'
import { compile } from 'sass'

const design = dirname(fileURLToPath(import.meta.url))
const root = join(design, '..', '..', '..')
const built = join(design, 'static', 'design', 'built')

// The oldest browsers that run ES modules and are still met on handed-down phones.
const target = ['chrome80', 'edge88', 'firefox78', 'safari14.1']

// GOV.UK Frontend lets a page change its colours while it is open; ours never do, so the plain colour is enough.
function plainColours(css) {
  return css.replace(/var\(--govuk-[\w-]+, ([^()]+)\)/g, '$1')
}

async function stylesheet(name) {
  const { css } = compile(join(design, 'styles', `${name}.scss`), { loadPaths: [root], quietDeps: true })
  const { code } = await transform(plainColours(css), { loader: 'css', minify: true, target, legalComments: 'none' })
  await writeFile(join(built, `${name}.css`), code)
}

// The map does its heavy work in a second script, which our policy lets come from a file of ours only.
const mapWorker = join(root, 'node_modules', 'maplibre-gl', 'dist', 'maplibre-gl-worker.mjs')

async function script(name, { from = join(design, 'static', 'design', 'js', `${name}.js`), format = 'esm' } = {}) {
  await build({
    entryPoints: [from],
    outfile: join(built, `${name}.js`),
    bundle: true,
    format,
    legalComments: 'none',
    minify: true,
    nodePaths: [join(root, 'node_modules')],
    target
  })
}

await rm(built, { recursive: true, force: true })
await mkdir(built, { recursive: true })
const alone = ['alerts', 'chat', 'counter', 'palette', 'pickers', 'tablet', 'uploads'].map((name) => script(name)) // fetched by the pages that need them
const worker = script('map_worker', { from: mapWorker, format: 'iife' })
await Promise.all([...alone, worker, stylesheet('figures'), ...['public', 'staff', 'map'].flatMap((name) => [stylesheet(name), script(name)])])
