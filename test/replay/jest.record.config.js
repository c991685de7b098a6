const { projects } = require('../../jest.config.js')

const [, servers] = projects

/** Records histories; never part of the suite. */
module.exports = {
  ...servers,
  rootDir: '../..',
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/replay/record*.ts'],
}
