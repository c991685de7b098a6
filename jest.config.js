// The office's zone and the host's must never be taken for one another: run where they differ.
process.env.TZ = 'America/New_York'

// Two projects, so that the pure rules can be tested without starting a single server:
// a project's global setup runs only when at least one of its tests does.
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/support/property-seed.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
}

const pure = [
  ...['domain', 'rules', 'documents', 'contract', 'commands', 'protection', 'structure'],
  ...['forms', 'campaigns', 'leaflets'],
]
const pureFiles = pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`)

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // Of some four hundred files each leaves a little behind: a process that has grown begins anew.
  workerIdleMemoryLimit: '2GB',
  // Nothing is timed: on a machine ten times slower the same tests pass.
  testTimeout: 120_000,
  projects: [
    { ...shared, displayName: 'pure', testMatch: pureFiles },
    {
      ...shared,
      displayName: 'servers',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...pure.map((folder) => `<rootDir>/test/${folder}/`),
      ],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
}
