const { TestEnvironment } = require('jest-environment-node');

/**
 * Where tests run. Each test file has its own copy of what it loads, but for a few large libraries that keep nothing of who uses
 * them: `outside/` hands those on, loaded once in a process. Loading them for every file took longer than many of the tests.
 * (Not for a library that asks `instanceof Date` or `Array` of what it is given: there these are others.)
 */
module.exports = class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (name) => require(name);
  }
};
