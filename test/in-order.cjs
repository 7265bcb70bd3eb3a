const { default: Sequencer } = require('@jest/test-sequencer');

/** The longest of all, whatever the size of its file. */
const FIRST = /[\\/]e2e[\\/]a11y\.test\.ts$/;
const IN_A_BROWSER = /[\\/]e2e[\\/]/;

/**
 * What takes longest begins first, and no core is left with a minute of work when the others have none: the walk through all
 * screens, whatever else is in a browser, then the rest as Jest has it (by the times of the last run; in a fresh clone by size).
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (FIRST.test(path) ? 0 : IN_A_BROWSER.test(path) ? 1 : 2);
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
