const { TestEnvironment } = require('jest-environment-node');

// A process that ends by itself first gives back its memory, piece by piece, which takes longer than Jest waits for it. What is
// still open in it keeps it going all the same.
if (process.send) process.once('beforeExit', () => process.exit());

/**
 * Where tests run. Each test file has its own copy of what it loads, but for a few large libraries that keep nothing of who uses
 * them: `outside/` hands those on, loaded once in a process. Loading them for every file took longer than many of the tests.
 * (Not for a library that asks `instanceof Date` or `Array` of what it is given, nor for one whose objects come out: there these are others.)
 */
module.exports = class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (name) => require(name);
  }
};
