/** Changes the rules, a little at a time, and looks whether a test notices. */
export default {
  packageManager: 'npm',
  mutate: ['domain/**/*.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'test/mutation/jest.mutate.config.js',
    enableFindRelatedTests: false,
  },
  plugins: ['@stryker-mutator/jest-runner', './test/mutation/sample.mjs'],
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 15,
  tempDirName: '.stryker/tmp',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.stryker/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
  warnings: { slow: false },
  ignorePatterns: [
    ...['/dist', '/coverage', '/out', '/.anjie', '/.stryker', '/test/replay/histories'],
  ],
}
