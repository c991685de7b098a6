const { readdirSync } = require('node:fs')
const path = require('node:path')

/**
 * All tests of the rules as one file, which loads the rules once: every mutant has to load them anew.
 * The long walks through random lives are left out, since every mutant would wait for them.
 */
const tests = path.resolve(__dirname, '..')
const folders = ['domain', 'rules']
const isLongWalk = /any-.*\.property\.test\.ts$/
const isOfCase = (file) => file.startsWith('domain/case/')

const files = folders
  .flatMap((folder) =>
    readdirSync(path.join(tests, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => file.endsWith('.test.ts') && !isLongWalk.test(file))
  // The page that jurists read says every step, word and limit as it is.
  .concat('structure/procedure.test.ts')
  // A small room's own tests are quick and notice what changes in it: they come before the cases'.
  .sort((one, other) => Number(isOfCase(one)) - Number(isOfCase(other)) || (one < other ? -1 : 1))

describe.each(files)('%s', (file) => {
  require(path.join(tests, file))
})
