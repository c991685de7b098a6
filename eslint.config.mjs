import boundaries from 'eslint-plugin-boundaries'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { files as houseFiles, policies } from './eslint.house.mjs'

const noEnums = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of strings: it is readable in JSON, in the database and in a history.',
}

// Everything reaches a rule as an argument; a workflow reads the time in workflows/clock.ts.
const clockReads = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({
  selector,
  message: 'The present moment comes as an argument (in a workflow from workflows/clock.ts).',
}))
const chance = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'The same facts give the same answer: nothing here is left to chance.',
}

const hostGlobals = [
  ...['Intl', 'process', 'console', 'Buffer', 'fetch', 'performance', 'crypto', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', '__dirname', '__filename'],
].map((name) => ({ name, message: 'Rules and workflows know neither the host nor its clock.' }))

const drawerNames = '{utils,util,helpers,helper,common,misc}'

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.anjie/', 'prisma/generated/', 'client/schema.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'the language',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', noEnums],
      eqeqeq: 'error',
    },
  },
  {
    name: 'sizes',
    files: ['**/*.{ts,mjs,js}'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      // What a test expected and did not find fails the test, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Activities are made by factories and need no object around them.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { name: 'silence', files: ['**/*.{ts,mjs,js}'], rules: { 'no-console': 'error' } },
  {
    name: 'programs that speak to a terminal',
    files: ['commands/**', 'runtime/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'the house',
    files: ['**/*.{ts,mjs,js}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/files': houseFiles,
      'boundaries/files-single-match': true,
      'boundaries/dependency-nodes': ['require', 'import', 'dynamic-import', 'export'],
      'boundaries/additional-dependency-nodes': [
        { name: 'import-type', selector: 'TSImportType > Literal', kind: 'type' },
        {
          name: 'import-equals',
          selector: 'TSExternalModuleReference > Literal',
          kind: 'value',
        },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.js', '.json'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies },
      ],
    },
  },
  {
    name: 'messages between processes',
    files: ['contract/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^@temporalio/workflow$', allowImportNamePattern: '^define' }] },
      ],
    },
  },
  {
    name: 'rules, papers and workflows',
    files: ['domain/**', 'documents/**', 'workflows/**'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-syntax': ['error', noEnums, chance, ...clockReads],
    },
  },
  {
    name: 'the clock of workflows',
    files: ['workflows/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, chance] },
  },
  {
    name: 'no drawers for odds and ends',
    files: [`**/${drawerNames}/**`, `**/${drawerNames}.*`],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Name the file and its folder after what it is about.' },
      ],
    },
  },
)
