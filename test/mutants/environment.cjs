const { appendFileSync } = require('node:fs');
const TestEnvironment = require('../environment.cjs');

/** Stands for no change at all. */
const NONE = -1;
/** The test that stands for a file that cannot be loaded (`together.cjs`). */
const NOT_LOADED = 'can be loaded';
/** How often a change is met before the time is looked at. */
const LOOK = 4096;
const NOTHING = new Set();

/**
 * Where a turn runs (`together.cjs`). Says whether a change is on (`switched.ts`): at most one, that of the turn; once a test has
 * failed, the others are left out. In a turn of no change it is noted which changes each test comes by. Lines of JSON go to
 * the file of answers: what began, and what became of the turn.
 */
module.exports = class Environment extends TestEnvironment {
  turn = { change: NONE, patience: Infinity, files: [] };
  hasFailed = false;
  /** By file of tests, in a turn of no change: what its hooks come by, its tests, what failed first. */
  files = new Map();
  /** Where changes that are come by are noted: first while sources are loaded, which is done once for all files. */
  whileLoading = new Set();
  noted = this.whileLoading;
  met = 0;
  endAt = Infinity;
  began = 0;

  async setup() {
    await super.setup();
    this.global.__mutant = (id) => {
      if (this.isPlain()) this.noted.add(id);
      else if (++this.met % LOOK === 0 && milliseconds() > this.endAt) throw new Error('endless');
      return id === this.turn.change;
    };
    this.global.MUTANTS = {
      turnTo: (turn) => {
        this.turn = turn;
        this.endAt = milliseconds() + turn.patience;
        this.say({ began: turn.change });
      },
      /** What a piece of work comes by, which is remembered with its result (`remembered.ts`). */
      noting: (work) => (this.isPlain() ? this.noting(work) : { result: work(), reached: NOTHING }),
      again: (reached) => this.again(reached),
    };
  }

  isPlain() {
    return this.turn.change === NONE;
  }

  noting(work) {
    const outer = this.noted;
    const reached = (this.noted = new Set());
    try {
      return { result: work(), reached: reached.size === 0 ? NOTHING : reached };
    } finally {
      this.noted = outer;
      this.again(reached);
    }
  }

  again(reached) {
    for (const id of reached) this.noted.add(id);
  }

  say(answer) {
    appendFileSync(this.turn.answers, `${JSON.stringify(answer)}\n`);
  }

  handleTestEvent(event) {
    if (event.name === 'run_finish')
      this.say(this.isPlain() ? this.plainAnswer() : { change: this.turn.change, noticed: this.hasFailed });
    const [file, ...names] = blocksAround(event);
    if (file === undefined) return;
    const isFailure = event.name === 'test_fn_failure' || event.name === 'hook_failure';
    if (this.isPlain()) {
      this.note(event, this.fileOf(file));
      if (isFailure) this.fileOf(file).failure ??= String(event.error?.message ?? event.error);
      return;
    }
    if (event.name === 'run_describe_start' && names.length === 0)
      this.leaveOut(event.describeBlock, this.turn.files.find(({ path }) => path === file).only);
    if (isFailure) this.hasFailed = true;
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  }

  /** In a turn of no change. A hook is all tests' of its file. */
  note(event, file) {
    if (event.name === 'test_start') {
      this.began = milliseconds();
      this.noted = new Set();
      this.say({ began: NONE });
    }
    // Hooks around each test come between its start and its end.
    if (event.name === 'hook_start' && !event.hook.type.endsWith('Each')) this.noted = file.reached;
    if (event.name === 'test_done') {
      const name = nameOf(event.test);
      file.tests.push({ name, milliseconds: milliseconds() - this.began, reached: [...this.noted] });
    }
  }

  /** All tests of a file but those named: those that do not come by the change. */
  leaveOut(block, only) {
    if (only === null) return;
    const wanted = new Set([...only, NOT_LOADED]);
    const walk = ({ children }) => {
      for (const child of children)
        if (child.type === 'describeBlock') walk(child);
        else if (!wanted.has(nameOf(child))) child.mode = 'skip';
    };
    walk(block);
  }

  plainAnswer() {
    const files = [...this.files].map(([path, file]) => ({ path, ...file, reached: [...file.reached] }));
    return { files, whileLoading: [...this.whileLoading] };
  }

  fileOf(path) {
    const file = this.files.get(path) ?? { reached: new Set(), failure: null, tests: [] };
    this.files.set(path, file);
    return file;
  }
};

/** Of the processor: a busy machine makes nothing slow. */
function milliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function nameOf(test) {
  return [...blocksAround({ test }).slice(1), test.name].join(' › ');
}

/** Names of the blocks around an event, the file of tests first. */
function blocksAround({ test, hook, describeBlock }) {
  const names = [];
  for (let block = test?.parent ?? hook?.parent ?? describeBlock; block?.parent; block = block.parent)
    names.unshift(block.name);
  return names;
}
