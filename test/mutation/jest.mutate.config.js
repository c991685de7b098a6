const path = require('node:path')
const { projects } = require('../../jest.config.js')

module.exports = {
  ...projects[0],
  rootDir: path.resolve(__dirname, '../..'),
  testMatch: ['<rootDir>/test/mutation/every.mutate.js'],
}
