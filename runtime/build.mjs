// Builds dist/ when, and only as far as, something changed. Plain Node, because it runs first.
//   prisma/generated        from prisma/schema.prisma
//   dist/**/*.js            one file for each source, CommonJS, not bundled
//   dist/workflow-bundle.js what the worker loads into its sandbox
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { locked } from './build-lock.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const dist = path.join(root, 'dist')
const stampFile = path.join(dist, '.stamp.json')
const bundleFile = path.join(dist, 'workflow-bundle.js')
const generatedDir = path.join(root, 'prisma', 'generated')
const schemaFile = path.join(root, 'prisma', 'schema.prisma')

const folders = [
  ...['domain', 'contract', 'workflows', 'activities', 'worker', 'api', 'runtime'],
  ...['rules', 'commands', 'protection', 'prisma', 'bench', 'campaigns', 'documents'],
  ...['forms', 'leaflets', 'client'],
]
const bundled = ['domain', 'contract', 'workflows']
const require = createRequire(import.meta.url)
const quiet = process.argv.includes('--quiet')
const began = Date.now()

class BuildFailure extends Error {}

/** Every file below the source folders, with what tells one version of it from another. */
function readSources() {
  const found = new Map()
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`
      if (name === 'prisma/migrations' || entry.name === 'node_modules') continue
      if (entry.isDirectory()) walk(name)
      else if (isSource(name)) {
        const { mtimeMs, size } = fs.statSync(path.join(root, name))
        found.set(name, `${size}:${mtimeMs}`)
      }
    }
  }
  for (const folder of folders) if (fs.existsSync(path.join(root, folder))) walk(folder)
  return found
}

const isCode = (name) => name.endsWith('.ts')
const isSource = (name) => !/(\.d\.ts|\.md|\.mjs|\.prisma|\.sql|\.toml)$/.test(name)
const outputOf = (name) => path.join(dist, isCode(name) ? name.replace(/\.ts$/, '.js') : name)

function hash(...parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(String(part)).update('\0')
  return sum.digest('hex')
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file) : '')

function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'))
  } catch {
    return { files: {} }
  }
}

function plan() {
  const stamp = readStamp()
  // A new compiler or SDK makes everything stale, and so does a change of this script.
  const tools = hash(
    read(path.join(root, 'package-lock.json')),
    read(fileURLToPath(import.meta.url)),
  )
  const schema = hash(tools, read(schemaFile))
  const sources = readSources()
  const known = stamp.tools === tools ? stamp.files : {}
  const changed = [...sources].filter(([name, mark]) => known[name] !== mark).map(([name]) => name)
  const inBundle = [...sources].filter(([name]) => bundled.includes(name.split('/')[0]))
  const bundle = hash(tools, ...inBundle.flat())
  return {
    ...{ tools, schema, sources, bundle },
    generate:
      fs.existsSync(schemaFile) && (stamp.schema !== schema || !fs.existsSync(generatedDir)),
    changed: changed.concat(
      [...sources.keys()].filter((n) => known[n] && !fs.existsSync(outputOf(n))),
    ),
    gone: Object.keys(stamp.files).filter((name) => !sources.has(name)),
    rebundle:
      sources.has('workflows/index.ts') && (stamp.bundle !== bundle || !fs.existsSync(bundleFile)),
  }
}

const isStale = (p) => p.generate || p.rebundle || p.changed.length > 0 || p.gone.length > 0

/** Whole or not at all: another process may be reading the old one this very moment. */
function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const part = `${file}.${process.pid}`
  fs.writeFileSync(part, content)
  fs.renameSync(part, file)
}

async function step(title, work) {
  const start = Date.now()
  const note = await work()
  const took = Date.now() - start
  if (quiet && Date.now() - began < 1000) return
  const out = quiet ? process.stderr : process.stdout
  out.write(`${title}${note ? ` (${note})` : ''}: ${(took / 1000).toFixed(1)} s\n`)
}

function generateClient() {
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
  const result = spawnSync(process.execPath, [cli, 'generate', '--schema', schemaFile], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The client needs no engine, but the CLI would fetch one: name a program that does nothing.
      PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'win32' ? process.execPath : '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (result.status !== 0) {
    throw new BuildFailure(`prisma generate failed:\n${result.stdout}${result.stderr}`)
  }
}

async function transpile(names) {
  const esbuild = await import('esbuild')
  const code = names.filter(isCode)
  for (const name of names.filter((each) => !isCode(each))) {
    writeWhole(outputOf(name), fs.readFileSync(path.join(root, name)))
  }
  if (code.length === 0) return
  try {
    const result = await esbuild.build({
      absWorkingDir: root,
      entryPoints: code,
      outbase: root,
      outdir: dist,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      sourcesContent: false,
      logLevel: 'silent',
      write: false,
    })
    for (const file of result.outputFiles) writeWhole(file.path, file.contents)
  } catch (error) {
    const messages = (error.errors ?? []).map(
      ({ location, text }) => `  ${location ? `${location.file}:${location.line}: ` : ''}${text}`,
    )
    throw new BuildFailure(`a source cannot be compiled:\n${messages.join('\n') || error}`)
  }
}

function removeOutputs(names) {
  for (const name of names) {
    fs.rmSync(outputOf(name), { force: true })
    fs.rmSync(`${outputOf(name)}.map`, { force: true })
  }
}

async function bundleWorkflows() {
  const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker')
  const said = []
  const logger = new DefaultLogger('WARN', (entry) => said.push(`  ${entry.message}`))
  const interceptors = path.join(root, 'workflows', 'interceptors.ts')
  try {
    const { code } = await bundleWorkflowCode({
      workflowsPath: path.join(root, 'workflows', 'index.ts'),
      failureConverterPath: path.join(root, 'protection', 'failure-converter.ts'),
      workflowInterceptorModules: fs.existsSync(interceptors) ? [interceptors] : [],
      logger,
    })
    writeWhole(bundleFile, code)
    return `${(Buffer.byteLength(code) / 1024 / 1024).toFixed(1)} MiB`
  } catch (error) {
    throw new BuildFailure(
      `the workflows cannot be bundled: ${error.message}\n${said.join('\n').slice(0, 4000)}`,
    )
  }
}

async function build() {
  let todo = plan()
  if (todo.generate) {
    await step('Generated the database client', generateClient)
    todo = { ...plan(), schema: todo.schema }
  }
  if (todo.changed.length > 0 || todo.gone.length > 0) {
    await step('Compiled', async () => {
      await transpile(todo.changed)
      removeOutputs(todo.gone)
      return `${todo.changed.length} of ${todo.sources.size} files`
    })
  }
  // Compiled files are good even when bundling fails: remember them before trying.
  const stamp = { tools: todo.tools, schema: todo.schema, files: Object.fromEntries(todo.sources) }
  writeWhole(stampFile, JSON.stringify(stamp))
  if (todo.rebundle) await step('Bundled the workflows', bundleWorkflows)
  writeWhole(stampFile, JSON.stringify({ ...stamp, bundle: todo.bundle }))
}

try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 20)) {
    throw new BuildFailure(`Node 20.20 or newer is needed; this is ${process.versions.node}`)
  }
  if (!fs.existsSync(path.join(root, 'node_modules'))) {
    throw new BuildFailure('the dependencies are not installed: run npm ci first')
  }
  if (isStale(plan())) await locked(path.join(dist, '.lock'), build)
} catch (error) {
  const said =
    error instanceof BuildFailure ? error.message : `${error.code ?? ''} ${error.message}`
  process.stderr.write(`The build failed: ${said}\n`)
  process.exitCode = 1
}
