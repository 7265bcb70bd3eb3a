const { writeFileSync } = require('node:fs');
const { TestEnvironment } = require('jest-environment-node');

const { MUTANT, MUTANTS_REPORT } = process.env;

/**
 * Where `together.cjs` runs. Says whether a change is on (`switched.ts`): at most one, that of MUTANT, and the first test that fails
 * ends the run. With MUTANTS_REPORT no change is on, and which ones each file of tests comes by is written there.
 */
module.exports = class Environment extends TestEnvironment {
  /** By file of tests: milliseconds, the changes it came by, whether all its tests passed. */
  files = new Map();
  /** Come by while the sources were loaded: once for all files. */
  whileLoading = new Set();
  current = null;

  async setup() {
    await super.setup();
    const on = Number(MUTANT);
    this.global.__mutant = (id) => {
      if (MUTANTS_REPORT === undefined) return id === on;
      (this.current?.reached ?? this.whileLoading).add(id);
      return false;
    };
    this.global.MUTANTS_REPORT = MUTANTS_REPORT;
  }

  handleTestEvent(event) {
    const about = event.test?.parent ?? event.hook?.parent ?? event.describeBlock;
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') {
      // Nothing is left to ask.
      if (MUTANTS_REPORT === undefined) process.exit(1);
      if (about) this.fileOf(about).passed = false;
    }
    if (MUTANTS_REPORT === undefined) return;
    // Hooks of all files, as jest has some itself, belong to none.
    if (['test_start', 'hook_start'].includes(event.name) && about?.parent) this.current = this.fileOf(about);
    if (event.name === 'test_done') this.current.milliseconds += event.test.duration ?? 0;
    if (event.name === 'run_finish') {
      const files = [...this.files].map(([path, file]) => ({ path, ...file, reached: [...file.reached] }));
      writeFileSync(MUTANTS_REPORT, JSON.stringify({ files, whileLoading: [...this.whileLoading] }));
    }
  }

  /** The outermost block that a test stands in is its file. */
  fileOf(block) {
    let outer = block;
    while (outer.parent?.parent) outer = outer.parent;
    const file = this.files.get(outer.name) ?? { milliseconds: 0, reached: new Set(), passed: true };
    this.files.set(outer.name, file);
    return file;
  }
};
