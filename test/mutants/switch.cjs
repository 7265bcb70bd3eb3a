const { createHash } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const { MUTANT, MUTANTS_REACHED } = process.env;

/** Whether a change is on (`switched.ts`): at most one, that of MUTANT. Where it is asked for, notes which ones were come by. */
if (MUTANTS_REACHED === undefined) {
  const on = Number(MUTANT);
  globalThis.__mutant = (id) => id === on;
} else {
  const reached = new Set();
  globalThis.__mutant = (id) => {
    reached.add(id);
    return false;
  };
  afterAll(() => {
    const { testPath } = expect.getState();
    const name = createHash('sha1').update(testPath).digest('hex');
    writeFileSync(join(MUTANTS_REACHED, `${name}.json`), JSON.stringify([...reached]));
  });
}
