const { readdirSync } = require('node:fs')
const path = require('node:path')

/**
 * All tests of the rules as one file, which loads the rules once: every mutant has to load them anew.
 * The long walks through random lives are left out, since every mutant would wait for them.
 */
const folder = path.resolve(__dirname, '../domain')
const isLongWalk = /^case\/any-.*\.property\.test\.ts$/
const isOfCase = (file) => file.startsWith('case/')

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !isLongWalk.test(file))
  // A small room's own tests are quick and notice what changes in it: they come before the cases'.
  .sort((one, other) => Number(isOfCase(one)) - Number(isOfCase(other)) || (one < other ? -1 : 1))

describe.each(files)('%s', (file) => {
  require(path.join(folder, file))
})
