const { TestEnvironment } = require('jest-environment-node');
const { setTimeout } = require('node:timers/promises');
const endKept = require('./kept.cjs');

/** What Jest says to a process whose tests are done (jest-worker's `CHILD_MESSAGE_END`). */
const DONE = 2;

if (process.send) {
  process.on('message', function listen([what]) {
    if (what !== DONE) return;
    // Who listens keeps the process going.
    process.removeListener('message', listen);
    if (endKept.kept.size > 0) void endAtOnce();
  });
  // A process that ends by itself first gives back its memory, piece by piece, which takes longer than Jest waits for it: all at once.
  // What is still open in it keeps it going all the same.
  process.once('beforeExit', () => process.kill(process.pid, 'SIGKILL'));
}

/** A browser may take its time to close: Jest waits half a second. Told to, it ends by itself. */
async function endAtOnce() {
  await Promise.race([endKept(), setTimeout(100)]);
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Where tests run. Each test file has its own copy of what it loads, but for a few large libraries that keep nothing of who uses
 * them: `outside/` hands those on, loaded once in a process. Loading them for every file took longer than many of the tests.
 * (Not for a library that asks `instanceof Date` or `Array` of what it is given, nor for one whose objects come out: there these are others.)
 */
module.exports = class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (name) => require(name);
    this.global.kept = endKept.kept;
  }
};
