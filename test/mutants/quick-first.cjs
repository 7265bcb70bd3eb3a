const { default: Sequencer } = require('@jest/test-sequencer');

/** The quickest tests first, where the first that fails ends the run. */
module.exports = class QuickFirst extends Sequencer {
  sort(tests) {
    // The sequencer of jest looks up how long each took.
    return [...super.sort(tests)].sort((a, b) => (a.duration ?? 0) - (b.duration ?? 0));
  }
};
