import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../runtime/project'

/** Paths and what stands in each file. */
export type Tree = Readonly<Record<string, string>>

/** The rules each file breaks when the product's own configuration lints it, by path. */
export function lintTree(tree: Tree): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'anjie-lint-'))
  try {
    for (const [path, text] of Object.entries({ ...setting, ...tree })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const results = runEslint(folder)
    return new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(folder.length + 1),
        messages.map((each) => each.ruleId ?? each.message),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const configuration = pathToFileURL(join(projectRoot, 'eslint.config.mjs')).href

// The same configuration, told that the house stands elsewhere.
const setting: Tree = {
  'eslint.config.mjs': `import house from '${configuration}'
export default [
  ...house,
  { settings: { 'boundaries/root-path': import.meta.dirname } },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
  },
]
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      ...{ target: 'ES2022', module: 'commonjs', moduleResolution: 'bundler' },
      ...{ strict: true, noEmit: true, types: [] },
    },
    include: ['**/*.ts'],
  }),
}

type Result = { filePath: string; messages: { ruleId: string | null; message: string }[] }

/** A process of its own: ESLint loads its configuration by an import that Jest cannot serve. */
function runEslint(folder: string): Result[] {
  const eslint = join(projectRoot, 'node_modules', 'eslint', 'bin', 'eslint.js')
  const run = spawnSync(process.execPath, [eslint, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.error) throw run.error
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Result[]
}
