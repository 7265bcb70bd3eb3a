const { appendFileSync } = require('node:fs');
const { TestEnvironment } = require('jest-environment-node');

/** Stands for no change at all. */
const NONE = -1;

/**
 * Where `together.cjs` runs. Says whether a change is on (`switched.ts`): at most one, that of the turn; once a test has failed, the
 * others of its turn are left out. In the turn of no change, which changes each file of tests comes by is noted. Lines of JSON go
 * to MUTANTS_ANSWERS: what began, and what became of each turn.
 */
module.exports = class Environment extends TestEnvironment {
  on = NONE;
  failed = new Set();
  /** By file of tests, in the turn of no change: milliseconds, the changes it came by, whether all its tests passed. */
  files = new Map();
  /** Come by while the sources were loaded: once for all files. */
  whileLoading = new Set();
  current = null;

  async setup() {
    await super.setup();
    this.global.__mutant = (id) => {
      if (this.on !== NONE) return id === this.on;
      (this.current?.reached ?? this.whileLoading).add(id);
      return false;
    };
    this.global.MUTANTS = {
      turnTo: (change) => {
        this.on = change;
        this.say({ began: change });
      },
    };
  }

  say(answer) {
    appendFileSync(process.env.MUTANTS_ANSWERS, `${JSON.stringify(answer)}\n`);
  }

  handleTestEvent(event) {
    const [turn, file] = blocksAround(event);
    if (turn === undefined) return;
    if (event.name === 'run_describe_start') {
      this.on = Number(turn);
      this.say({ began: this.on });
    }
    const isPlain = this.on === NONE;
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') {
      this.failed.add(this.on);
      if (isPlain && file !== undefined) this.fileOf(file).passed = false;
    }
    if (event.name === 'test_start' && !isPlain && this.failed.has(this.on)) event.test.mode = 'skip';
    if (isPlain && file !== undefined && ['test_start', 'hook_start'].includes(event.name))
      this.current = this.fileOf(file);
    if (isPlain && event.name === 'test_done') this.current.milliseconds += event.test.duration ?? 0;
    if (event.name === 'run_describe_finish' && file === undefined)
      this.say(isPlain ? this.plainAnswer() : { change: this.on, noticed: this.failed.has(this.on) });
  }

  plainAnswer() {
    this.current = null;
    const files = [...this.files].map(([path, file]) => ({ path, ...file, reached: [...file.reached] }));
    return { files, whileLoading: [...this.whileLoading] };
  }

  fileOf(path) {
    const file = this.files.get(path) ?? { milliseconds: 0, reached: new Set(), passed: true };
    this.files.set(path, file);
    return file;
  }
};

/** Names of the blocks around an event, the turn and its file of tests first. */
function blocksAround({ test, hook, describeBlock }) {
  const names = [];
  for (let block = test?.parent ?? hook?.parent ?? describeBlock; block?.parent; block = block.parent)
    names.unshift(block.name);
  return names;
}
