const { readFileSync } = require('node:fs');

/*
 * Many files of tests as one, for one change after another: MUTANTS_TURNS is a file of `{ change, paths }`. What they need is loaded
 * anew for each change, since it may show then already. A file that cannot be loaded fails as a test would.
 */
for (const { change, paths } of JSON.parse(readFileSync(process.env.MUTANTS_TURNS, 'utf8')))
  describe(String(change), () => {
    globalThis.MUTANTS.turnTo(change);
    jest.isolateModules(() => {
      for (const path of paths)
        describe(path, () => {
          try {
            require(path);
          } catch (error) {
            test('can be loaded', () => {
              throw error;
            });
          }
        });
    });
  });
